using System.Collections.Immutable;
using System.Text;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.TestData;

namespace SchoolPairing.Client.Tests.Rotations;

/// <summary>A plan that is right in form: teachers of the school H go to R for a year; the first of them also has a visit a week.</summary>
internal static class MadeRotation
{
    public static WrittenRotation Of(params string[] teachers)
    {
        var inputs = SomeRotation.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(10))], teachers.Select(id => SomeTeacher.Of(id)), [new PairId(new("H"), new("R"))]);
        ImmutableArray<RotationPost> posts = [.. teachers.Select((_, number) => new RotationPost(
            new($"R-Primary-music-{number + 1}"), new("R"), A.Primary, SomeTeacher.Music, RotationKind.FullTime, DemandKind.Structural, [new(new("R"), A.Primary, 16)], Leader: false))];
        ImmutableArray<Posting> postings = [.. inputs.Teachers.Zip(posts, (teacher, post) => new Posting(
            teacher.Id, teacher.School, post.Id, post.Host, new("zhijiao"), inputs.Policy.Terms[0], 2, 20, Backbone: false, 100, [new(new FeatureId("rotation.lesson"), 1, 100)]))];
        var proof = new RotationProof("made", 100 * postings.Length, 100 * postings.Length, "made", Reproducible: true);
        var visit = new Visit(inputs.Teachers[0].Id, new("R"), new(DayOfWeek.Tuesday, HalfDay.Morning), new(8, 10), [new(1, new("Primary-1-1"), A.Primary, SomeTeacher.Music)]);
        var proposal = new RotationProposal(1, new string('a', 64), 0, postings, posts, [], [], new(10, 8, 9), proof, new(inputs.Policy.Terms[0], [new([visit], [], proof)]));
        return new(1, "en", inputs, proposal, new([], [new PeopleForecast(new("430621"), A.Primary, "T1", 0.5, 0.4, 1, 2)], [], [new("T1", new("教室", "rooms per pupil"))]));
    }

    public static CalendarFiles Calendars(WrittenRotation written) =>
        new([.. written.Proposal.Postings.Select(posting => new CalendarFile(posting.Teacher + ".ics", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR " + posting.Teacher)))]);
}
