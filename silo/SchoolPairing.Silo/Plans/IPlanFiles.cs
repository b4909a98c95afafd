using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Plans;

/// <summary>Reads the files of a plan together: all of them, or every refusal. Long, so never called on a grain turn.</summary>
internal interface IPlanFiles
{
    /// <param name="command">The files; those that are null take the profile's default policy, or nothing.</param>
    /// <param name="registered">Every school of the register.</param>
    Answer<PlanSettings> Read(ConfigurePlan command, IReadOnlySet<SchoolId> registered);
}
