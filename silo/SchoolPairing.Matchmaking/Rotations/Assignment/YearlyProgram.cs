using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>A yearly program ready to be solved.</summary>
/// <param name="Program">Variables: first the options, then what duties are short of.</param>
/// <param name="Teacher">Teacher of each option.</param>
/// <param name="TiesFew">Rows at which the program may be cut into parts.</param>
/// <param name="Sections">Which rows came from which rule.</param>
internal sealed record YearlyProgram(IntegerProgram Program, int[] Teacher, bool[] TiesFew, IReadOnlyList<RuleRows> Sections)
{
    /// <summary>The program of a model.</summary>
    public static YearlyProgram Of(RotationModel model)
    {
        var program = model.Build();
        var ties = new bool[program.Rows];
        foreach (var rows in model.Sections)
            if (rows.Rule.TiesFew) ties.AsSpan(rows.First, rows.Count).Fill(true);
        return new(program, [.. model.Options.Select(option => option.Teacher)], ties, model.Sections);
    }

    /// <summary>Prices of rows by rule and number, so that they can be told in a file.</summary>
    /// <param name="bound">What they prove.</param>
    /// <param name="price">One a row, in 1/64 points.</param>
    public PricedBound Told(long bound, long[] price)
    {
        var rules = ImmutableArray.CreateBuilder<RulePrices>();
        foreach (var section in Sections)
        {
            ImmutableArray<int> rows = [.. Enumerable.Range(0, section.Count).Where(row => price[section.First + row] != 0)];
            if (rows.Length > 0) rules.Add(new(section.Rule.Id, rows, [.. rows.Select(row => price[section.First + row])]));
        }
        return new(bound, rules.ToImmutable());
    }
}
