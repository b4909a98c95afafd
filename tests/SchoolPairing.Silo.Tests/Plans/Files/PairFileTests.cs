using System.Text;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Plans.Files;
using Xunit;

namespace SchoolPairing.Silo.Tests.Plans.Files;

public sealed class PairFileTests
{
    private static readonly HashSet<SchoolId> Known = [.. "A B C D".Split(' ').Select(SchoolId.Of)];

    [Fact]
    public void Scores_come_sorted_by_helper_and_receiver() => Assert.Equal(
        [new GivenScore(Id("A"), Id("C"), -7), new GivenScore(Id("A"), Id("D"), 5), new GivenScore(Id("B"), Id("C"), 1_000_000_000)],
        ScoresFile.Read(File("helper,receiver,points", "B,C,1000000000", "A,D,5", "A,C,-7"), Known).Value!.Rows);

    [Fact]
    public void Chinese_headers_are_known() =>
        Assert.Single(ScoresFile.Read(File("支援校\t受援校\t分值\t备注", "A\tB\t3\t好"), Known).Value!.Rows);

    [Theory]
    [InlineData("A,C,1.5", RefusalCode.InvalidRow)]
    [InlineData("A,C,", RefusalCode.InvalidRow)]
    [InlineData("A,C,NaN", RefusalCode.InvalidRow)]
    [InlineData("A,C,1000000001", RefusalCode.InvalidRow)]
    [InlineData("A,C,-1000000001", RefusalCode.InvalidRow)]
    [InlineData("A,C,99999999999999999999", RefusalCode.InvalidRow)]
    [InlineData("A,A,1", RefusalCode.InvalidRow)]
    [InlineData(",C,1", RefusalCode.InvalidRow)]
    [InlineData("A,X,1", RefusalCode.UnknownSchool)]
    [InlineData("A,B,2", RefusalCode.InvalidRow)]
    public void A_score_that_cannot_be_used_refuses_the_file_and_names_the_row(string row, RefusalCode code)
    {
        var refusal = Assert.Single(ScoresFile.Read(File("helper,receiver,points", "A,B,1", row), Known).Refusals);
        Assert.Equal((code, "3"), (refusal.Code, refusal.Details.Single(detail => detail.Name == "row").Value));
        Assert.All(["zh-CN", "en"], language => Assert.DoesNotMatch("[{}§]", Texts.Say(refusal, language)));
    }

    [Fact]
    public void All_faults_of_a_row_are_told() =>
        Assert.Equal(3, ScoresFile.Read(File("helper,receiver,points", "X,Y,z"), Known).Refusals.Length);

    [Fact]
    public void After_a_hundred_faults_only_their_number_is_told()
    {
        var refusals = ScoresFile.Read(File(["helper,receiver,points", .. Enumerable.Repeat("X,B,1", 150)]), Known).Refusals;
        Assert.Equal((101, RefusalCode.MoreRefusals, "50"), (refusals.Length, refusals[^1].Code, refusals[^1].Details[1].Value));
    }

    [Fact]
    public void An_empty_list_of_scores_is_refused() =>
        Assert.Equal(RefusalCode.NoUsableRows, ScoresFile.Read(File("helper,receiver,points"), Known).Refusals.Single().Code);

    [Fact]
    public void Scores_without_points_are_refused() =>
        Assert.Equal(RefusalCode.HeaderNotFound, ScoresFile.Read(File("helper,receiver", "A,B"), Known).Refusals.Single().Code);

    [Fact]
    public void Decisions_are_read_in_both_languages() => Assert.Equal(
        [(DecisionKind.Must, null, "D"), (DecisionKind.Lock, "A", "B"), (DecisionKind.Forbid, "A", "C")],
        Locks("decision,helper,receiver", "禁止,A,C", "LOCK,A,B", "必须,,D").Value!.Rows.Select(row => (row.Kind, row.Helper?.Value, row.Receiver.Value)));

    [Fact]
    public void Without_a_decision_column_every_row_is_a_lock() =>
        Assert.Equal(DecisionKind.Lock, Locks("helper,receiver", "A,B").Value!.Rows[0].Kind);

    [Fact]
    public void Decisions_that_clash_are_left_to_the_run() => Assert.Equal(2, Locks("decision,helper,receiver", "lock,A,B", "forbid,A,B").Value!.Rows.Length);

    [Theory]
    [InlineData("maybe,A,B")]
    [InlineData(",A,B")]
    [InlineData("must,A,B")]
    [InlineData("lock,,B")]
    [InlineData("must,,")]
    public void A_decision_that_says_too_little_or_too_much_is_refused(string row) =>
        Assert.Equal(RefusalCode.InvalidRow, Locks("decision,helper,receiver", row).Refusals.Single().Code);

    [Fact]
    public void The_same_decision_twice_is_refused() =>
        Assert.Equal(RefusalCode.InvalidRow, Locks("decision,helper,receiver", "must,,B", "must,,B").Refusals.Single().Code);

    [Fact]
    public void A_list_of_locks_may_be_empty() => Assert.Empty(Locks("decision,helper,receiver").Value!.Rows);

    [Fact]
    public void Travel_times_are_whole_minutes_of_at_most_a_day() => Assert.Equal(
        (1, 2),
        (TravelTimesFile.Read(File("helper,receiver,minutes", "A,B,1440"), Known).Value!.Rows.Length,
            TravelTimesFile.Read(File("helper,receiver,minutes", "A,B,1441", "A,C,-1"), Known).Refusals.Length));

    [Fact]
    public void A_past_pair_without_years_lasted_one() => Assert.Equal(
        [new PastPair(Id("A"), Id("B"), 1), new PastPair(Id("A"), Id("C"), 3)],
        PastPairsFile.Read(File("helper,receiver,years", "A,C,3", "A,B,"), Known).Value!.Rows);

    [Fact]
    public void The_column_of_years_may_be_absent() => Assert.Equal(1, PastPairsFile.Read(File("helper,receiver", "A,B"), Known).Value!.Rows[0].Years);

    private static SchoolId Id(string id) => SchoolId.Of(id);

    private static ImportFile File(params string[] lines) => new("rows.csv", Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n"));

    private static Answer<PlanRows<PlannerDecision>> Locks(params string[] lines) => LocksFile.Read(File(lines), Known);
}
