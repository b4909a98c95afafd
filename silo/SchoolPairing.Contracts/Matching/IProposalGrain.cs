using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Matching;

/// <summary>Checks and explains proposals that somebody hands in as files. Stateless; any key.</summary>
[Alias("SchoolPairing.IProposalGrain")]
public interface IProposalGrain : IGrainWithIntegerKey
{
    /// <summary>Checks a proposal with code that knows no solver. Every finding is reported; none means proven.</summary>
    /// <param name="proposal">The proposal.</param>
    [Alias("Verify")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<VerifyReport> Verify(Proposal proposal);

    /// <summary>Answers "why not this helper for this receiver?" exactly, without solving again.</summary>
    /// <param name="proposal">A proposal that verifies.</param>
    /// <param name="helper">The helper asked about.</param>
    /// <param name="receiver">The receiver asked about.</param>
    [Alias("Why")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<WhyAnswer>> Why(Proposal proposal, SchoolId helper, SchoolId receiver);
}

/// <summary>What an independent check found.</summary>
/// <param name="Findings">Every broken promise; empty: the proposal is proven best under its inputs.</param>
/// <param name="PairsChecked">Pairs held against every rule.</param>
/// <param name="CandidatesChecked">Candidates held against the prices.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.VerifyReport")]
public sealed record VerifyReport(ImmutableArray<Reason> Findings, int PairsChecked, int CandidatesChecked)
{
    /// <summary>True where nothing was found.</summary>
    public bool Accepted => Findings.IsEmpty;
}
