using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Training.Report;

/// <summary>The three tests that a model must pass together before it may be used.</summary>
internal static class GateSection
{
    public static void Write(Html html, TrainingReport report, TrainingWords words)
    {
        var gate = report.Gate;
        html.Add($"<section id=\"gate\" class=\"page\"><h2>{words.Say("gate")}</h2><p>{words.Say("gate.meaning", ("against", words.Learner(gate.Against)))}</p>\n");
        html.Add($"<div class=\"wide\" tabindex=\"0\"><table class=\"plain\"><thead><tr><th scope=\"col\">{words.Say("gate.test")}</th><th scope=\"col\" class=\"n\">{words.Say("gate.gain")}</th><th scope=\"col\">{words.Say("gate.result")}</th></tr></thead><tbody>\n");
        Test("gate.log-loss", gate.LogLossGain, "0.000");
        Test("gate.benefit", gate.BenefitGain, "0.00");
        Test("gate.product", gate.ProductGain, "0.00");
        html.Add($"</tbody></table></div>\n<p><strong>{words.Gate(gate)}</strong></p></section>\n");

        void Test(string key, Estimate? gain, string format)
        {
            var passed = gain is { Low: > 0 };
            html.Add($"<tr><th scope=\"row\">{words.Say(key)}</th><td class=\"n\">{(gain is { } known ? TrainingWords.Signed(known.Value, format) : "–")}");
            if (gain is { } shown) html.Add($"<small>{TrainingWords.Signed(shown.Low, format)} … {TrainingWords.Signed(shown.High, format)}</small>");
            html.Add($"</td><td><span class=\"tag{(passed ? "" : " warn")}\">{words.Say(gain is null ? "gate.not-measured" : passed ? "gate.passed" : "gate.failed")}</span></td></tr>\n");
        }
    }
}
