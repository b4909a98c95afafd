namespace SchoolPairing.Cli.Training.Report;

/// <summary>What the model is for and what it must not be used for.</summary>
internal static class LimitsSection
{
    private static readonly string[] Never = ["limits.ranking", "limits.persons", "limits.causes", "limits.range", "limits.elsewhere", "limits.alone"];

    public static void Write(Html html, TrainingWords words)
    {
        html.Add($"<section id=\"limits\" class=\"page\"><h2>{words.Say("limits")}</h2><p>{words.Say("limits.for")}</p><p><strong>{words.Say("limits.never")}</strong></p><ul>");
        foreach (var key in Never) html.Add($"<li>{words.Say(key)}</li>");
        html.Add($"</ul></section>\n");
    }
}
