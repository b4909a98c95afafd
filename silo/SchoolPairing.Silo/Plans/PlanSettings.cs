using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Silo.Plans;

/// <summary>What the files of a plan say. Scores, travel times and model are null where no such file was given.</summary>
internal sealed record PlanSettings(
    Policy Policy,
    ImmutableArray<PlannerDecision> Decisions,
    ImmutableArray<GivenScore>? GivenScores,
    ImmutableArray<TravelTime>? TravelTimes,
    ImmutableArray<PastPair> PastPairs,
    ScoreModel? Model = null)
{
    public PlanLists Lists => new(Decisions.Length, GivenScores?.Length, TravelTimes?.Length, PastPairs.Length, Model is not null);

    /// <summary>These settings, with what stood before wherever a command gives no file. Scores and a model exclude each other: whichever is new ends the other.</summary>
    public PlanSettings Keeping(PlanSettings before, ConfigurePlan command) => this with
    {
        Decisions = command.Locks is null ? before.Decisions : Decisions,
        GivenScores = command.Scores is null && command.Model is null ? before.GivenScores : GivenScores,
        TravelTimes = command.TravelTimes is null ? before.TravelTimes : TravelTimes,
        PastPairs = command.PastPairs is null ? before.PastPairs : PastPairs,
        Model = command.Model is null && command.Scores is null ? before.Model : Model,
    };
}
