namespace SchoolPairing.Benchmarks.Load;

/// <summary>A principal who comes back several times, reads the own page and answers what is open, by a recorded seed.</summary>
internal sealed class PrincipalUser(string school, Browser browser, Journal journal, Random chance)
{
    private const int Visits = 4, MostOffersAVisit = 3;

    public async Task Work()
    {
        for (var visit = 0; visit < Visits; visit++)
        {
            if (await browser.Open("principal reads home", "/") is not { } home) return;
            foreach (var offer in home.Links("section a[href^='/offers/']").Take(MostOffersAVisit))
                if (await browser.Open("principal reads offer", offer) is { } page) await Answer(offer, page);
        }
    }

    private async Task Answer(string offer, ReadPage page)
    {
        var ways = page.Links("nav.answers a");
        var drawn = chance.NextDouble();
        var word = ways.Any(way => Is(way, "accept"))
            ? drawn < 0.6 ? "accept" : drawn < 0.75 ? "conditions" : drawn < 0.95 ? "decline" : "alternatives"
            : drawn < 0.1 ? "withdraw" : "";
        if (ways.FirstOrDefault(way => Is(way, word)) is not { } open) return;
        if (await browser.Open("principal opens form", open) is not { } sheet) return;
        int? most = null;
        if (word != "accept")
        {
            if (SentForm.Of(sheet, "button[value=check]") is not { } form)
            {
                journal.AddRefused("answer");
                return;
            }
            if (word is "decline" or "withdraw") form.With("reason", "NotThisYear");
            if (word == "conditions")
            {
                form.With("max-distance", "500");
                if (sheet.Document.QuerySelector("input[name=max-receivers]") is not null && chance.Next(2) == 0) form.With("max-receivers", $"{most = 1}");
            }
            if (await browser.Submit("principal checks", form.With("step", "check")) is not { } check) return;
            sheet = check;
        }
        if (SentForm.Of(sheet, "button[value=send]") is not { } last)
        {
            journal.AddRefused("answer");
            return;
        }
        await Send(offer, word, last.With("step", "send"), most);
    }

    private async Task Send(string offer, string word, SentForm form, int? most)
    {
        if (await browser.Submit("principal answers", form) is not { } answered) return;
        if (answered.SentTo is not { } receipt)
        {
            journal.AddRefused("answer");
            return;
        }
        journal.Add(new(school, offer.Split('/')[^1], word switch { "accept" => "Accept", "conditions" => "AcceptWithConditions", "decline" => "Decline", "withdraw" => "Withdraw", _ => "AskAlternatives" }, most));
        await browser.Open("principal reads receipt", receipt);
        if (chance.Next(10) > 0) return;
        // A double click, or a page sent anew from the history: the same command.
        await browser.Submit("principal answers", form);
        journal.AddRepeat();
    }

    private static bool Is(string way, string word) => word.Length > 0 && way.EndsWith("/answer/" + word, StringComparison.Ordinal);
}
