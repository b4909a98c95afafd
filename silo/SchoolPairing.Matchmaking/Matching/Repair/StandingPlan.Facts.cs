using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>What is known of a candidate pair.</summary>
/// <param name="DistanceMeters">Great circle, rounded to a metre.</param>
/// <param name="TravelMinutes">From the travel-time file; null where none.</param>
/// <param name="Points">Its score.</param>
public sealed record PairFacts(int DistanceMeters, int? TravelMinutes, long Points);

/// <summary>What is known of a receiver.</summary>
/// <param name="School">The school as frozen.</param>
/// <param name="Need">Its need.</param>
/// <param name="NeedRank">1 for the neediest; equal needs share a rank.</param>
/// <param name="Candidates">Helpers that the rules allow it.</param>
public sealed record ReceiverFacts(School School, SchoolNeed Need, int NeedRank, int Candidates);

/// <summary>What is known of a helper.</summary>
/// <param name="School">The school as frozen.</param>
/// <param name="Capacity">Receivers it can take on by the inputs.</param>
/// <param name="Candidates">Receivers that the rules allow it.</param>
public sealed record HelperFacts(School School, int Capacity, int Candidates);

public sealed partial class StandingPlan
{
    private int[]? _candidatesOfHelper;

    /// <summary>The frozen inputs without their decisions.</summary>
    public MatchInputs Inputs => Sides.Inputs;

    /// <summary>Every receiver's code, sorted.</summary>
    public IEnumerable<SchoolId> Receivers => Sides.Receivers.Select(school => school.Id);

    /// <summary>Every helper's code, sorted.</summary>
    public IEnumerable<SchoolId> Helpers => Sides.Helpers.Select(school => school.Id);

    /// <summary>A candidate; null where the rules do not allow the pair.</summary>
    /// <param name="pair">The pair.</param>
    public PairFacts? Facts(PairId pair) => Find(pair) is var at and >= 0
        ? new((int)Pairs.DistanceMeters[at], Pairs.TravelMinutes[at] is var minutes and >= 0 ? minutes : null, Points[at])
        : null;

    /// <summary>A receiver; null where the school is none.</summary>
    /// <param name="school">The school.</param>
    public ReceiverFacts? Receiver(SchoolId school) => ReceiverIndex(school) is var at and >= 0
        ? new(Sides.Receivers[at], Sides.Needs[at], Levels.NeedRank[at], _pairStart[at + 1] - _pairStart[at])
        : null;

    /// <summary>A helper; null where the school is none.</summary>
    /// <param name="school">The school.</param>
    public HelperFacts? Helper(SchoolId school)
    {
        if (HelperIndex(school) is not (var at and >= 0)) return null;
        if (_candidatesOfHelper is null)
        {
            var counts = new int[Sides.Helpers.Length];
            foreach (var helper in Pairs.Helper) counts[helper]++;
            _candidatesOfHelper = counts;
        }
        return new(Sides.Helpers[at], Sides.HelperCapacity[at], _candidatesOfHelper[at]);
    }

    /// <summary>Every candidate of a school, whichever side it is on, sorted.</summary>
    /// <param name="school">The school.</param>
    public IEnumerable<PairId> CandidatesOf(SchoolId school)
    {
        if (ReceiverIndex(school) is var receiver and >= 0) return Enumerable.Range(_pairStart[receiver], _pairStart[receiver + 1] - _pairStart[receiver]).Select(Id);
        return HelperIndex(school) is var helper and >= 0 ? Enumerable.Range(0, Pairs.Count).Where(pair => Pairs.Helper[pair] == helper).Select(Id) : [];
    }

    /// <summary>A candidate with its arithmetic, as a proposal shows it; null where the rules do not allow the pair.</summary>
    /// <param name="pair">The pair.</param>
    public ProposedPair? Explain(PairId pair)
    {
        if (Find(pair) is not (var at and >= 0)) return null;
        var (helper, receiver, meters, minutes) = (Pairs.Helper[at], Pairs.Receiver[at], Pairs.DistanceMeters[at], Pairs.TravelMinutes[at]);
        var model = Inputs.GivenScores is null && Inputs.Model is { } learnt ? CompiledModel.Compile(learnt).On(Sides) : null;
        var (basePoints, contributions) = Inputs.GivenScores is null && model is null
            ? CompiledCard.Compile(Inputs.Card).On(Sides).Explain(helper, receiver, meters, minutes) : (Points[at], []);
        return new(pair.Helper, pair.Receiver, (int)meters, minutes < 0 ? null : minutes, Points[at], basePoints, contributions, Locked: false,
            model?.Explain(helper, receiver, meters, minutes));
    }
}
