using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Tests.Import;

/// <summary>The profiles that are shipped.</summary>
internal static class Profiles
{
    private static readonly ImportProfiles All = ImportProfiles.Load(Path.Combine(AppContext.BaseDirectory, "config", "import")).Value!;

    internal static ImportProfile Yueyang { get; } = All.Find(ProfileId.Of("yueyang")).Value!;
    internal static ImportProfile Scotland { get; } = All.Find(ProfileId.Of("scotland")).Value!;
}
