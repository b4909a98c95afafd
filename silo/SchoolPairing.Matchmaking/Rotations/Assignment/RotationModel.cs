using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>The rows of one rule in a program.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">Its first row.</param>
/// <param name="Count">How many.</param>
public readonly record struct RuleRows(PlanRule Rule, int First, int Count);

/// <summary>
/// The yearly assignment as a whole-number program in the making: variable i is option i, 0 or 1; after them the teachers that duties are short of. Every rule
/// of <see cref="Limits.PlanRules"/> adds its rows.
/// </summary>
public sealed class RotationModel
{
    private readonly IntegerProgramBuilder builder = new();
    private readonly List<RuleRows> sections = [];

    /// <summary>Begins a model with the options alone.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">Its options, sorted.</param>
    public RotationModel(RotationFacts facts, RotationOption[] options)
    {
        (Facts, Options) = (facts, options);
        foreach (var option in options) builder.Variable(0, 1, option.Points);
    }

    /// <summary>The facts.</summary>
    public RotationFacts Facts { get; }

    /// <summary>The options; variable i is option i.</summary>
    public IReadOnlyList<RotationOption> Options { get; }

    /// <summary>The program with the rows of every rule.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">The options.</param>
    /// <param name="rules">The rules, in order.</param>
    public static RotationModel Of(RotationFacts facts, RotationOption[] options, IEnumerable<PlanRule> rules)
    {
        var model = new RotationModel(facts, options);
        foreach (var rule in rules)
        {
            var first = model.builder.Rows;
            rule.Add(model);
            if (model.builder.Rows > first) model.sections.Add(new(rule, first, model.builder.Rows - first));
        }
        return model;
    }

    /// <summary>Which rows came from which rule, in the order of the rules.</summary>
    public IReadOnlyList<RuleRows> Sections => sections;

    /// <summary>The program so far.</summary>
    public IntegerProgram Build() => builder.Build();

    /// <summary>Adds a row over options.</summary>
    /// <param name="least">Least sum.</param>
    /// <param name="most">Greatest sum.</param>
    /// <param name="terms">Options with factors.</param>
    public void Row(long least, long most, params IEnumerable<(int Option, long Factor)> terms) => builder.Row(least, most, terms);

    /// <summary>At most so many of these options.</summary>
    /// <param name="options">Which.</param>
    /// <param name="most">How many; a row that cannot bind is left out.</param>
    public void AtMost(IReadOnlyCollection<int> options, long most)
    {
        if (options.Count > most) Row(-IntegerProgram.Free, most, options.Select(option => (option, 1L)));
    }

    /// <summary>Options by what they have in common, in the order in which that first turns up.</summary>
    /// <param name="keys">What an option has.</param>
    public OrderedDictionary<TKey, List<int>> By<TKey>(Func<RotationOption, IEnumerable<TKey>> keys) where TKey : notnull
    {
        var groups = new OrderedDictionary<TKey, List<int>>();
        for (var option = 0; option < Options.Count; option++)
            foreach (var key in keys(Options[option]))
            {
                if (!groups.TryGetValue(key, out var members)) groups.Add(key, members = []);
                members.Add(option);
            }
        return groups;
    }

    /// <summary>At most so many at a time of the options that have something in common; terms in which the same options are away give one row.</summary>
    /// <param name="keys">What an option has.</param>
    /// <param name="most">How many at a time.</param>
    public void AtMostAtATime<TKey>(Func<RotationOption, IEnumerable<TKey>> keys, Func<TKey, long> most) where TKey : notnull
    {
        foreach (var (key, members) in By(keys))
        {
            var limit = most(key);
            IReadOnlyList<int> before = [];
            for (var term = 0; term < Facts.Terms.Count; term++)
            {
                var away = members.FindAll(option => Options[option].Covers(term));
                if (!away.SequenceEqual(before)) AtMost(away, limit);
                before = away;
            }
        }
    }

    /// <summary>At least so many of these options, or else the price of a missed duty for each that is short.</summary>
    /// <param name="terms">Options with factors.</param>
    /// <param name="least">Least sum.</param>
    /// <param name="each">What one teacher counts in the sum.</param>
    /// <param name="mostMissing">The most that can be missing.</param>
    public void Duty(IEnumerable<(int Option, long Factor)> terms, long least, long each, long mostMissing)
    {
        if (mostMissing <= 0) return;
        var missing = builder.Variable(0, mostMissing, Facts.Policy.Points.MissedDuty);
        builder.Row(least, IntegerProgram.Free, terms.Append((missing, each)));
    }

    /// <summary>Forces one of these options to be chosen.</summary>
    /// <param name="options">Which.</param>
    public void OneOf(IReadOnlyCollection<int> options) => Row(1, IntegerProgram.Free, options.Select(option => (option, 1L)));

    /// <summary>The rule under which a decision that cannot hold is named.</summary>
    internal static RuleId SendRule { get; } = new("rotation.send");
}
