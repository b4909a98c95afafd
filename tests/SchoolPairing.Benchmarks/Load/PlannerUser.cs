namespace SchoolPairing.Benchmarks.Load;

/// <summary>A planner who edits, undoes, confirms and repairs without pause, beside other planners, until the principals are done.</summary>
internal sealed class PlannerUser(Browser browser, Journal journal, Random chance)
{
    private const string Plan = "/plans/" + LoadCity.Plan;

    public async Task Work(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var drawn = chance.Next(10);
            if (drawn < 5) await Edit();
            else if (drawn < 8) await Confirm();
            else await Repair();
        }
    }

    private async Task Edit()
    {
        if (await browser.Open("planner reads board", Plan + "/board") is not { } board) return;
        var pairs = board.Links("table th a[href*='pair=']");
        if (pairs.Count == 0) return;
        var pair = pairs[chance.Next(pairs.Count)];
        if (await browser.Open("planner asks effect", pair + (chance.Next(2) == 0 ? "&edit=Forbid" : "&edit=Lock")) is not { } effect) return;
        if (await Send("planner edits", effect, "button[value=Apply]", "act", "Apply", "scenario-edited") is not { } edited || chance.Next(2) == 0) return;
        // Only right after an own edit: nobody undoes the publishing by chance.
        if (await browser.Open("planner reads board", edited) is { } after) await Send("planner undoes", after, "button[value=Undo]", "act", "Undo", "step-undone");
    }

    private async Task Confirm()
    {
        if (await browser.Open("planner reads offers", Plan + "/offers?state=Accepted") is { } offers)
            await Send("planner confirms", offers, "button[value=confirm-all]", "act", "confirm-all", "pairings-confirmed");
    }

    private async Task Repair()
    {
        if (await browser.Open("planner reads repairs", Plan + "/repair") is not { } repairs) return;
        await Send("planner repairs", repairs, "button[name=goal][value=FewestChanges]", "goal", "FewestChanges", "repair-sent");
    }

    /// <summary>Presses a button; where it leads to, null where it was refused or is not there.</summary>
    private async Task<string?> Send(string kind, ReadPage page, string button, string name, string value, string act)
    {
        if (SentForm.Of(page, button) is not { } form) return null;
        if (await browser.Submit(kind, form.With(name, value)) is not { } answer) return null;
        if (answer.SentTo is null) journal.AddRefused(kind);
        else journal.AddAct(act);
        return answer.SentTo;
    }
}
