using System.Collections.Immutable;
using System.Reflection;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Tests.Access;

/// <summary>Arguments of any grain method that speak of one offer: commands are put together from their own parameters.</summary>
internal sealed class MadeArguments
{
    private OfferRow about = null!;
    private long version;
    private DateOnly today;
    private int commands;

    /// <summary>What they speak of from now on.</summary>
    public void Speak(OfferRow offer, long seen, DateOnly day) => (about, version, today) = (offer, seen, day);

    public object? Of(Type type, string name) =>
        type == typeof(CommandId) ? CommandId.Of($"made-{++commands}")
        : type == typeof(OfferId) ? about.Offer
        : type == typeof(ScenarioId) ? new ScenarioId("s1")
        : type == typeof(MatchRunId) ? MatchRunId.Of("2026-1")
        : type == typeof(SchoolId) || type == typeof(SchoolId?) ? School(name)
        : type == typeof(ActId) ? AuditActs.PersonalDataViewed
        : type == typeof(DateOnly) ? today
        : type == typeof(long) ? (object)(name.Equals("expected", StringComparison.OrdinalIgnoreCase) ? version : 0L)
        : type == typeof(string) ? "x"
        : type == typeof(ImmutableArray<OfferId>) ? ImmutableArray.Create(about.Offer)
        : Nullable.GetUnderlyingType(type) is not null ? null
        : type.IsEnum ? Enum.GetValues(type).Cast<object>().First(value => Convert.ToInt64(value, null) != 0)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetField(nameof(ImmutableArray<int>.Empty))!.GetValue(null)
        : type.Namespace?.StartsWith("SchoolPairing", StringComparison.Ordinal) == true ? Record(type)
        : type.IsValueType ? Activator.CreateInstance(type) : null;

    private object? School(string name) => name.ToUpperInvariant() switch
    {
        "HELPER" => about.Helper,
        "OTHERHELPER" or "OTHERRECEIVER" => null,
        _ => about.Receiver,
    };

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(found => found.GetParameters().Length) ?? throw new InvalidOperationException($"{type} cannot be made: teach it here");
        return constructor.Invoke([.. constructor.GetParameters().Select(Parameter)]);

        object? Parameter(ParameterInfo parameter) => parameter.HasDefaultValue && parameter.ParameterType != typeof(SchoolId?) ? parameter.DefaultValue ?? Default(parameter.ParameterType) : Of(parameter.ParameterType, parameter.Name!);
        static object? Default(Type wanted) => wanted.IsValueType ? Activator.CreateInstance(wanted) : null;
    }
}
