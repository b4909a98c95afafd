using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>The terms of a plan in order. A school year begins with the term that begins in July or later, as everywhere in China.</summary>
/// <param name="Terms">The terms.</param>
public sealed record PlannedTerms(ImmutableArray<SchoolTerm> Terms)
{
    private const int YearBeginsInMonth = 7;

    /// <summary>How many.</summary>
    public int Count => Terms.Length;

    /// <summary>School years that the plan touches, in order.</summary>
    public ImmutableArray<int> Years { get; } = [.. Terms.Select(YearOf).Distinct()];

    /// <summary>The terms that a policy plans; null where the calendar has not all of them.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    public static PlannedTerms? Of(RotationInputs inputs)
    {
        var terms = inputs.Policy.Terms.Select(id => inputs.Calendar.Terms.FirstOrDefault(term => term.Id == id)).OfType<SchoolTerm>().ToImmutableArray();
        return terms.Length == inputs.Policy.Terms.Length && terms.Length > 0 ? new(terms) : null;
    }

    /// <summary>Index of a term; −1 where it is not planned.</summary>
    /// <param name="id">Which.</param>
    public int IndexOf(TermId id)
    {
        for (var term = 0; term < Terms.Length; term++)
            if (Terms[term].Id == id) return term;
        return -1;
    }

    /// <summary>Whether a term is the first of its school year.</summary>
    /// <param name="term">Index of the term.</param>
    public bool BeginsYear(int term) => Terms[term].From.Month >= YearBeginsInMonth;

    /// <summary>School years that some terms in a row touch.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<int> YearsOf(int first, int count) => Terms.Skip(first).Take(count).Select(YearOf).Distinct();

    /// <summary>What a ledger line calls a school year: nothing where the plan has only one.</summary>
    /// <param name="year">The school year.</param>
    public int? Named(int year) => Years.Length == 1 ? null : year;

    /// <summary>Months away of some terms in a row, as service counts them.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">How many.</param>
    public int Months(int first, int count) => ServiceMonths.Between(YearMonth.Of(Terms[first].From), YearMonth.Of(Terms[first + count - 1].Until));

    private static int YearOf(SchoolTerm term) => term.From.Month >= YearBeginsInMonth ? term.From.Year : term.From.Year - 1;
}
