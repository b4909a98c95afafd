using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Certificates;

namespace SchoolPairing.Silo.Matching;

/// <summary>The engine of <c>SchoolPairing.Matchmaking</c>.</summary>
internal sealed class PureMatchEngine : IMatchEngine
{
    public MatchOutcome Run(MatchInputs inputs, Action<MatchProgress> report, CancellationToken cancel) => MatchEngine.Run(inputs, report, cancel);

    public VerifyReport Verify(Proposal proposal) => ProposalVerifier.Verify(proposal);

    public Answer<WhyAnswer> Why(Proposal proposal, SchoolId helper, SchoolId receiver) => WhyNot.Answer(proposal, helper, receiver);
}
