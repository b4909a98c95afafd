using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The levels of coverage as the policy words them: first helpers before second ones, the needier before the less needy, musts before all.</summary>
internal sealed class PlainLevels
{
    private readonly ProposalFacts _facts;
    private readonly List<int> _needs;

    public PlainLevels(ProposalFacts facts)
    {
        _facts = facts;
        // Rising: the position of a need in this list counts the less needy groups.
        _needs = facts.Policy.Priority == Priority.MostSchools ? [] : [.. facts.Sides.Needs.Select(need => need.Points).Distinct().Order()];
    }

    private int Groups => Math.Max(1, _needs.Count);

    /// <summary>The level of musts, or of the neediest school's first helper.</summary>
    public int Highest => _facts.Policy.HelpersPerReceiver * Groups + (_facts.Musts.Count > 0 ? 1 : 0);

    /// <summary>The level of a place, 0 being the first helper.</summary>
    public int Of(int receiver, int place)
    {
        if (place == 0 && _facts.Musts.Contains(_facts.Sides.Receivers[receiver].Id)) return Highest;
        var later = _facts.Policy.HelpersPerReceiver - 1 - place;
        var group = _needs.Count == 0 ? 0 : _needs.BinarySearch(_facts.Sides.Needs[receiver].Points);
        return later * Groups + group + 1;
    }
}
