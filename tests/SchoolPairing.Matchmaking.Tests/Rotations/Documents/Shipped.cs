using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Tests.Scoring;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Documents;

/// <summary>The rotation documents of config, read as the service reads them.</summary>
internal static class Shipped
{
    public static RotationRules Rules { get; } = Read<RotationRules>("rules/cn-2014.json");
    public static RotationForms Forms { get; } = Read<RotationForms>("rules/forms.json");
    public static Curriculum Curriculum { get; } = Read<Curriculum>("rules/curriculum-cn-2022.json");
    public static TermCalendar Calendar { get; } = Read<TermCalendar>("calendars/hunan-2026.json");
    public static RotationPolicy Policy { get; } = Read<RotationPolicy>("rules/rotation-policy.json");

    private static T Read<T>(string path) => JsonSerializer.Deserialize<T>(ShippedConfig.Text(path), ContractJson.Indented)!;
}
