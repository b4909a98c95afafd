using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>A case made ready for the model: everything by index, looked up once.</summary>
public sealed record RotationFacts
{
    private readonly Dictionary<SchoolId, School> schools;

    /// <summary>Makes a case ready.</summary>
    /// <param name="from">The case.</param>
    /// <param name="terms">Its terms.</param>
    public RotationFacts(RotationCase from, PlannedTerms terms)
    {
        (Case, Terms, Travel) = (from, terms, TravelTimes.Of(from.Inputs));
        var inputs = from.Inputs;
        schools = inputs.Schools.ToDictionary(school => school.Id);
        Home = [.. inputs.Teachers.Select(teacher => schools.GetValueOrDefault(teacher.School))];
        var rules = inputs.Rules.ToDictionary(set => set.Id);
        RuleSet = [.. from.Eligibilities.Select(answer => rules.GetValueOrDefault(answer.RuleSet))];
        Pairs = [.. inputs.Pairs];
        var helpers = inputs.Pairs.Select(pair => pair.Helper).ToHashSet();
        Sending = [.. inputs.Schools.Where(school => helpers.Contains(school.Id) || (school.Class is { } kind && inputs.Policy.TownClasses.Contains(kind))).Select(school => school.Id)];
        Host = [.. from.Posts.Select(post => schools.GetValueOrDefault(post.Host))];
        Holder = LeaderPosts.Of(from).ToDictionary(seat => seat.Post.Id, seat => seat.Holder);
    }

    /// <summary>The case.</summary>
    public RotationCase Case { get; }

    /// <summary>Its inputs.</summary>
    public RotationInputs Inputs => Case.Inputs;

    /// <summary>Its policy.</summary>
    public RotationPolicy Policy => Case.Inputs.Policy;

    /// <summary>Its teachers.</summary>
    public ImmutableArray<Teacher> Teachers => Case.Inputs.Teachers;

    /// <summary>Its posts.</summary>
    public ImmutableArray<RotationPost> Posts => Case.Posts;

    /// <summary>Planned terms.</summary>
    public PlannedTerms Terms { get; }

    /// <summary>Ways.</summary>
    public TravelTimes Travel { get; }

    /// <summary>Home school of each teacher; null where it takes no part.</summary>
    public ImmutableArray<School?> Home { get; }

    /// <summary>Rule set that holds for each teacher; null where none does.</summary>
    public ImmutableArray<RotationRules?> RuleSet { get; }

    /// <summary>Lead school of each post.</summary>
    public ImmutableArray<School?> Host { get; }

    /// <summary>Pairings.</summary>
    public ImmutableHashSet<PairId> Pairs { get; }

    /// <summary>Schools that send and have to send: helpers and town schools.</summary>
    public ImmutableHashSet<SchoolId> Sending { get; }

    /// <summary>Who holds each post of a leader now.</summary>
    public IReadOnlyDictionary<PostId, int> Holder { get; }

    /// <summary>The burden that nobody may exceed; null: none.</summary>
    public long? BurdenLimit { get; init; }

    /// <summary>Whether somebody is to rotate and counts in the shares: eligible, no leader, of a school that sends.</summary>
    /// <param name="teacher">Index of the teacher.</param>
    public bool Counts(int teacher) => Case.Eligibilities[teacher].State == EligibilityState.Eligible
        && Teachers[teacher].Leader == LeaderRole.None && Home[teacher] is { } home && Sending.Contains(home.Id);

    /// <summary>Whether somebody may go: to rotate, or a volunteer on the establishment whom the rules do not ask.</summary>
    /// <param name="teacher">Index of the teacher.</param>
    public bool MayGo(int teacher) => Home[teacher] is not null && RuleSet[teacher] is not null && (Case.Eligibilities[teacher].State == EligibilityState.Eligible
        || (Case.Eligibilities[teacher].State == EligibilityState.NotAsked && Teachers[teacher] is { Wish: RotationWish.Willing, InEstablishment: true, Leader: LeaderRole.None }));

    /// <summary>A school of the plan.</summary>
    /// <param name="id">Which.</param>
    public School? Find(SchoolId id) => schools.GetValueOrDefault(id);
}
