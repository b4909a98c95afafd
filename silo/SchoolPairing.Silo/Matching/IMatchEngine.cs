using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Matching;

/// <summary>The engine as the grains see it: pure functions that take long, so never called on a grain turn.</summary>
internal interface IMatchEngine
{
    /// <summary>The same inputs give the same outcome. Ends soon after <paramref name="cancel"/> with Cancelled or its exception.</summary>
    MatchOutcome Run(MatchInputs inputs, Action<MatchProgress> report, CancellationToken cancel);

    VerifyReport Verify(Proposal proposal);

    Answer<WhyAnswer> Why(Proposal proposal, SchoolId helper, SchoolId receiver);
}
