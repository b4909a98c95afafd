using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Cli.Import;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations;

/// <summary>What rotate says on the console.</summary>
internal static class RotateWords
{
    public static void Imported(Screen screen, RotateImports imports, int mostProblems)
    {
        var (texts, schools, teachers) = (screen.Texts, imports.Schools, imports.Teachers);
        screen.Line(texts.Say("rotate.schools", ("file", schools.File), ("schools", schools.Schools), ("quarantined", schools.Quarantined)));
        screen.Line(texts.Say("rotate.imported", ("file", teachers.File), ("used", teachers.Used), ("rows", teachers.Rows), ("quarantined", teachers.Quarantined)));
        ImportWords.Problems(screen, teachers.Problems, mostProblems, "rotate.more-problems");
    }

    public static int Impossible(Screen screen, RotationOutcome.Impossible outcome)
    {
        var parts = outcome.Clash.Select(part => Sentence(part, screen.Texts.Language)).ToList();
        screen.Document(new { Status = "impossible", Clash = parts });
        screen.Host.Error.WriteLine(screen.Texts["rotate.impossible"]);
        foreach (var part in parts) screen.Host.Error.WriteLine("  - " + part);
        return ExitCode.NoSolution;
    }

    public static void Planned(Screen screen, RotationView view, RotateImports imports, RotationFolder target, ImmutableArray<string> files)
    {
        var (texts, proof) = (screen.Texts, view.Proposal.Proof);
        var missed = view.Proposal.Ledger.Where(line => line.Missing > 0).ToList();
        screen.Document(new
        {
            Status = proof.Gap == 0 ? "proven-best" : "good", Folder = target.Path, Files = files, view.Proposal.InputsHash, view.Proposal.Seed,
            Postings = view.Proposal.Postings.Length, Duties = view.Proposal.Ledger.Length, MissedDuties = missed.Count, proof.Points, proof.Bound, proof.Gap, proof.Method, proof.Reproducible,
            Visits = view.Visits.Count, view.UnmetLessons,
            Weeks = view.Weeks.Select(week => new { Term = week.Term.Value, week.Clusters, Visits = week.Visits.Count, week.UnmetLessons }),
            Import = new { Schools = ImportWords.Document(imports.Schools, texts.Language), Teachers = ImportWords.TeachersDocument(imports.Teachers, texts.Language) },
            Reliefs = view.Outlook.Reliefs.Select(relief => Relief(relief, texts.Language)),
        });
        screen.Line(texts.Say("rotate.result", ("postings", view.Proposal.Postings.Length), ("teachers", view.Inputs.Teachers.Length), ("posts", view.Proposal.Posts.Length)));
        screen.Line(texts.Say(missed.Count == 0 ? "rotate.duties" : "rotate.duties-missed", ("duties", view.Proposal.Ledger.Length), ("missed", missed.Count)));
        foreach (var relief in view.Outlook.Reliefs) screen.Line("  - " + Relief(relief, texts.Language));
        screen.Line(texts.Say(proof.Gap == 0 ? "rotate.proven" : "rotate.good", ("gap", (proof.Gap * 100).ToString("0.###", CultureInfo.InvariantCulture)), ("method", proof.Method)));
        foreach (var week in view.Weeks)
            screen.Line(texts.Say("rotate.week", ("term", view.TermLabel(week.Term, texts.Language)), ("clusters", week.Clusters), ("visits", week.Visits.Count), ("unmet", week.UnmetLessons)));
        foreach (var file in files) screen.Line(texts.Say("match.written", ("path", Path.Combine(target.Path, file)), ("what", texts["file." + file])));
    }

    /// <summary>A change that would meet a missed duty.</summary>
    public static string Relief(RotationRelief relief, string language) => Texts.Say("relief", language, relief.Details);

    /// <summary>A reason as a sentence; what has no sentence stands as its rule.</summary>
    public static string Sentence(Reason reason, string language) => Texts.Say("rule." + reason.Rule, language, reason.Details);
}
