using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Tests.Scoring;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Need.NeedSamples;

namespace SchoolPairing.Matchmaking.Tests.Need;

public sealed class CountyBalanceTests
{
    private static readonly FactId Books = FactId.Of("books");
    private static readonly NeedModel BooksPerPupil = National with
    {
        Indicators = [new("books", new("书", "books"), new("册", "books"), Books, KnownFacts.Pupils, 1, false, HelpKind.Things,
            [new(null, 15, new(2012, 1, 1), null)], new Curve([0, 1], [0, 100]))],
    };

    // The published worked example: five schools, their pupils and books.
    private static readonly School[] Five =
        [.. new[] { (45, 279), (37, 137), (89, 935), (76, 160), (55, 402) }.Select((row, i) => WithBooks($"s{i}", row.Item1, row.Item2))];

    [Fact]
    public void The_worked_example_comes_out_as_published_when_weighted_by_pupils()
    {
        var books = CountyBalance.Of(BooksPerPupil, Primary, Five, BalanceScope.Everybody).Indicators.Single();
        Assert.Equal((6.33, 10.6528, 3.2639, 0.51526), (Math.Round(books.Mean, 2), Math.Round(books.Deviation * books.Deviation, 4),
            Math.Round(books.Deviation, 4), Math.Round(books.Cv, 5)));
    }

    [Fact]
    public void The_worked_example_counted_plain_passes_a_limit_that_it_fails_when_weighted()
    {
        var plain = CountyBalance.Of(BooksPerPupil, Primary, Five, BalanceScope.Everybody, BalanceMethod.Plain);
        var weighted = CountyBalance.Of(BooksPerPupil, Primary, Five, BalanceScope.Everybody);
        Assert.Equal((0.48877, 0, 1), (Math.Round(plain.Composite!.Value, 5), plain.Beyond(0.50).Count(), weighted.Beyond(0.50).Count()));
    }

    [Fact]
    public void The_table_of_Jiujiang_2023_gives_its_published_coefficients_and_composite()
    {
        double[] means = [5.515273, 0.887611, 0.879277, 4.563288, 7.925946, 2496.674864, 2.784743];
        double[] deviations = [1.643162, 0.445392, 0.353427, 1.316139, 2.975795, 780.914372, 1.097759];
        var balance = Table(means.Zip(deviations));
        Assert.Equal([0.297929, 0.501787, 0.401952, 0.288419, 0.37545, 0.312782, 0.394205, 0.367503],
            balance.Indicators.Select(i => Math.Round(i.Cv, 6)).Append(Math.Round(balance.Composite!.Value, 6)));
    }

    [Fact]
    public void Jiujiang_fails_one_indicator_though_its_composite_looks_fine() =>
        Assert.Equal(["L2"], Table([(5.515273, 1.643162), (0.887611, 0.445392), (0.879277, 0.353427)]).Beyond(0.50).Select(i => i.Indicator));

    [Fact]
    public void Ningguo_2022_primary_fails_all_but_one_indicator() =>
        Assert.Equal(["L1", "L2", "L3", "L4", "L5", "L7"], Cvs(.677, .674, .618, .519, .597, .167, .759).Beyond(0.50).Select(i => i.Indicator));

    [Fact]
    public void Ningguo_2022_junior_keeps_a_coefficient_above_one()
    {
        var junior = Cvs(.542, 1.055, .507, .587, .686, .254, .496);
        Assert.Equal((1.055, 6), (junior.Indicators[1].Cv, junior.Beyond(0.45).Count()));
    }

    [Fact]
    public void The_composite_of_Nanguan_is_the_published_one() =>
        Assert.Equal(0.359, Math.Round(Cvs(.393, .578, .372, .246, .208, .311, .311, .455).Composite!.Value, 3));

    [Fact]
    public void A_school_that_has_everything_makes_a_coefficient_above_one()
    {
        var schools = Enumerable.Range(0, 10).Select(i => WithBooks("s" + i, 10, i == 0 ? 1000 : 0));
        Assert.Equal(3d, CountyBalance.Of(BooksPerPupil, Primary, schools, BalanceScope.Everybody).Composite!.Value, 9);
    }

    [Fact]
    public void Schools_without_pupils_or_facts_are_left_out_and_counted()
    {
        School[] more = [.. Five, WithBooks("t0", 0, 50), WithBooks("t1", 50, null)];
        var books = CountyBalance.Of(BooksPerPupil, Primary, more, BalanceScope.Everybody).Indicators.Single();
        Assert.Equal((5, 2, 0.51526), (books.Schools, books.Unknown, Math.Round(books.Cv, 5)));
    }

    [Fact]
    public void The_order_of_the_schools_does_not_matter() =>
        Assert.Equal(CountyBalance.Of(BooksPerPupil, Primary, Five, BalanceScope.Everybody).Composite,
            CountyBalance.Of(BooksPerPupil, Primary, Five.Reverse(), BalanceScope.Everybody).Composite);

    [Fact]
    public void Excluded_types_units_and_schools_do_not_count()
    {
        School[] more = [.. Five, WithBooks("t0", 900, 1) with { TypeCode = "teaching-point" },
            WithBooks("t1", 900, 1) with { Unit = UnitId.Of("city") }, WithBooks("t2", 900, 1)];
        var scope = new BalanceScope(["teaching-point"], [UnitId.Of("city")], [SchoolId.Of("t2")]);
        Assert.Equal(5, CountyBalance.Of(BooksPerPupil, Primary, more, scope).Indicators.Single().Schools);
    }

    [Fact]
    public void Where_nobody_is_known_there_is_no_composite() =>
        Assert.Null(CountyBalance.Of(BooksPerPupil, Junior, Five, BalanceScope.Everybody).Composite);

    private static CountyBalance Table(IEnumerable<(double Mean, double Deviation)> rows) => CountyBalance.Of(Primary, BalanceMethod.ByPupils,
        rows.Select((row, i) => new IndicatorBalance("L" + (i + 1), row.Mean, row.Deviation, 1, 0)));

    private static CountyBalance Cvs(params double[] cvs) => Table(cvs.Select(cv => (1d, cv)));

    private static School WithBooks(string id, double pupils, double? books) =>
        SomeSides.School(id, NeedSamples.Part(Primary, (KnownFacts.Pupils, pupils), (Books, books)));
}
