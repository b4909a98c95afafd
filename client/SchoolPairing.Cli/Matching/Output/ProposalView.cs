using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>A proposal with its schools at hand by id, for whoever writes it down.</summary>
internal sealed class ProposalView
{
    private readonly Dictionary<SchoolId, School> schools;
    private readonly Dictionary<SchoolId, ReceiverOutcome> receivers;
    private readonly ILookup<SchoolId, ProposedPair> pairsOf;

    public ProposalView(Proposal proposal)
    {
        Proposal = proposal;
        schools = proposal.Inputs.Schools.ToDictionary(school => school.Id);
        receivers = proposal.Receivers.ToDictionary(receiver => receiver.School);
        pairsOf = proposal.Pairs.ToLookup(pair => pair.Receiver);
    }

    public Proposal Proposal { get; }

    /// <summary>True where at least one school is invented.</summary>
    public bool Made => Proposal.Inputs.Schools.Any(school => school.Made);

    public School School(SchoolId id) => schools[id];

    public ReceiverOutcome Receiver(SchoolId id) => receivers[id];

    public IEnumerable<ProposedPair> PairsOf(SchoolId receiver) => pairsOf[receiver];

    /// <summary>Whether a receiver has at least one helper.</summary>
    public bool IsHelped(SchoolId receiver) => pairsOf.Contains(receiver);

    /// <summary>Receivers by the county that they lie in, counties by code.</summary>
    public IEnumerable<IGrouping<(CountyId County, string CountyName), ReceiverOutcome>> ByCounty() => Proposal.Receivers
        .GroupBy(receiver => (School(receiver.School).County, School(receiver.School).CountyName))
        .OrderBy(county => county.Key.County)
        .ThenBy(county => county.Key.CountyName, StringComparer.Ordinal);

    /// <summary>Pairs as the list files say them.</summary>
    public ImmutableArray<PairRow> Rows() =>
        [.. Proposal.Pairs.Select(pair => new PairRow(pair.Helper, pair.Receiver, pair.DistanceMeters, pair.Points))];
}
