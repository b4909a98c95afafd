using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>Demands every member that may not be null: a missing list is a damaged file, not an empty list.</summary>
internal static class RequiredMembers
{
    public static void Demand(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var nullability = new NullabilityInfoContext();
        foreach (var member in type.Properties)
            if (member is { Set: not null } or { AssociatedParameter: not null }
                && member.AttributeProvider is PropertyInfo property
                && nullability.Create(property).ReadState != NullabilityState.Nullable)
                member.IsRequired = true;
    }
}
