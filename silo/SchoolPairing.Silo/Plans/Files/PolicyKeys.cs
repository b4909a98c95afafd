using System.Text.Json;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Sets one key of a policy.</summary>
internal delegate Policy PolicyKey(Policy policy, JsonElement json, PolicyValue value);

/// <summary>The keys of a policy file, in the order of the record.</summary>
internal static class PolicyKeys
{
    internal static IReadOnlyDictionary<string, PolicyKey> For(ImportProfile profile)
    {
        var (classes, stages, units) = (new WordList(profile.Classes), new WordList(profile.Stages), new WordList(profile.Units));
        return new Dictionary<string, PolicyKey>(StringComparer.Ordinal)
        {
            ["schema"] = (policy, json, value) => policy with { Schema = value.Whole(json, 1, 1, 1) },
            ["asOf"] = (policy, json, value) => policy with { AsOf = value.Date(json, policy.AsOf) },
            ["urbanClasses"] = (policy, json, value) => policy with { UrbanClasses = value.Words(json, classes, UrbanRuralClass.Of, policy.UrbanClasses) },
            ["ruralClasses"] = (policy, json, value) => policy with { RuralClasses = value.Words(json, classes, UrbanRuralClass.Of, policy.RuralClasses) },
            ["stages"] = (policy, json, value) => policy with { Stages = value.Words(json, stages, Stage.Of, policy.Stages, most: PolicyLimits.MaxStages) },
            ["helperCapacity"] = (policy, json, value) =>
                policy with { HelperCapacity = value.Whole(json, 1, PolicyLimits.MaxHelperCapacity, policy.HelperCapacity) },
            ["helpersPerReceiver"] = (policy, json, value) =>
                policy with { HelpersPerReceiver = value.Whole(json, 1, PolicyLimits.MaxHelpersPerReceiver, policy.HelpersPerReceiver) },
            ["maxDistanceKm"] = (policy, json, value) =>
                policy with { MaxDistanceKm = value.Above(json, 0, PolicyLimits.MaxDistanceKm, policy.MaxDistanceKm) },
            ["maxTravelMinutes"] = (policy, json, value) =>
                policy with { MaxTravelMinutes = value.WholeOrNull(json, 1, PolicyLimits.MaxTravelMinutes, policy.MaxTravelMinutes) },
            ["objective"] = (policy, json, value) => policy with { Objective = value.OneOf(json, policy.Objective) },
            ["priority"] = (policy, json, value) => policy with { Priority = value.OneOf(json, policy.Priority) },
            ["receivers"] = (policy, json, value) => policy with { Receivers = value.OneOf(json, policy.Receivers) },
            ["units"] = (policy, json, value) => policy with { Units = value.OneOf(json, policy.Units) },
            ["cityWideUnits"] = (policy, json, value) =>
                policy with { CityWideUnits = value.Words(json, units, UnitId.Of, policy.CityWideUnits, mayBeEmpty: true) },
            ["needModel"] = (policy, json, value) => policy with { NeedModel = value.FileName(json, policy.NeedModel) },
            ["card"] = (policy, json, value) => policy with { Card = value.FileName(json, policy.Card) },
            ["explorationShare"] = (policy, json, value) =>
                policy with { ExplorationShare = value.AboveOrNull(json, 0, PolicyLimits.MaxExplorationShare, policy.ExplorationShare) },
        };
    }
}
