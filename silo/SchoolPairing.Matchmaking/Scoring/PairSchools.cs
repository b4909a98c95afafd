using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>
/// The two sides with what several features need of them. Stages are bits in the order of the policy; helpers with the same
/// stages share a stage set, so that values that depend on the receiver and on the stages in common fit a small table.
/// </summary>
internal sealed class PairSchools
{
    private readonly Stage[] stages;
    private readonly int[] stageSetOfHelper;

    public PairSchools(MatchSides sides)
    {
        Sides = sides;
        stages = [.. sides.Inputs.Policy.Stages.Distinct().Take(64)];
        HelperStages = [.. sides.Helpers.Select(StagesOf)];
        ReceiverStages = [.. sides.Receivers.Select(StagesOf)];
        StageSets = [.. HelperStages.Distinct().Order()];
        stageSetOfHelper = [.. HelperStages.Select(set => Array.BinarySearch(StageSets, set))];
    }

    public MatchSides Sides { get; }

    /// <summary>Stages of the policy that each helper has, as bits.</summary>
    public ulong[] HelperStages { get; }

    /// <summary>Stages of the policy that each receiver has, as bits.</summary>
    public ulong[] ReceiverStages { get; }

    /// <summary>The different sets of stages that helpers have, each once.</summary>
    public ulong[] StageSets { get; }

    /// <summary>Place of a pair in a table by receiver and stage set.</summary>
    public int Cell(int helper, int receiver) => receiver * StageSets.Length + stageSetOfHelper[helper];

    /// <summary>The bit of a stage of the policy, 0 for any other stage.</summary>
    public ulong Bit(Stage stage)
    {
        var index = Array.IndexOf(stages, stage);
        return index < 0 ? 0 : 1UL << index;
    }

    /// <summary>Builds a column from the value of a receiver among the stages that it has in common with a stage set.</summary>
    public ReceiverColumn ByReceiver(Func<int, ulong, double> valueOfShared)
    {
        var values = new double[Sides.Receivers.Length * StageSets.Length];
        for (var receiver = 0; receiver < Sides.Receivers.Length; receiver++)
            for (var set = 0; set < StageSets.Length; set++)
                values[receiver * StageSets.Length + set] = valueOfShared(receiver, ReceiverStages[receiver] & StageSets[set]);
        return new ReceiverColumn(this, values);
    }

    /// <summary>Sum of a fact over the parts whose stage is in the policy; NaN where there is no such part or one does not know the fact.</summary>
    public double Sum(School school, FactId fact)
    {
        var (sum, known) = (0d, false);
        foreach (var part in school.Parts)
        {
            if (Bit(part.Stage) == 0) continue;
            sum += part[fact] ?? double.NaN;
            known = true;
        }
        return known ? sum : double.NaN;
    }

    private ulong StagesOf(School school) => school.Parts.Aggregate(0UL, (set, part) => set | Bit(part.Stage));
}
