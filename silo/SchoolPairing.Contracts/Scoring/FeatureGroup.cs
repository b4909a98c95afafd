namespace SchoolPairing.Contracts.Scoring;

/// <summary>Features that rise and fall together and would otherwise be told as several reasons where there is one. Its name stands in the texts as feature-group.NAME.</summary>
public enum FeatureGroup
{
    /// <summary>How needy the receiver is.</summary>
    Need = 1,
    /// <summary>Teachers: how much of the need is people, and whether the helper's subjects fill the gaps.</summary>
    Teachers = 2,
    /// <summary>The way between the schools: kilometres and minutes.</summary>
    Way = 3,
    /// <summary>Stages in common.</summary>
    Stages = 4,
    /// <summary>Sizes of the schools.</summary>
    Size = 5,
    /// <summary>Whose schools they are: unit and county.</summary>
    Office = 6,
    /// <summary>Earlier years together.</summary>
    Past = 7,
    /// <summary>What the helper carries already.</summary>
    Load = 8,
    /// <summary>A feature that this version does not know.</summary>
    Other = 99,
}

/// <summary>Which group a feature belongs to; a test demands one for every feature of the service.</summary>
public static class FeatureGroups
{
    private static readonly Dictionary<string, FeatureGroup> Groups = new(StringComparer.Ordinal)
    {
        ["need"] = FeatureGroup.Need,
        ["people-share"] = FeatureGroup.Teachers,
        ["subject-complementarity"] = FeatureGroup.Teachers,
        ["distance-km"] = FeatureGroup.Way,
        ["travel-minutes"] = FeatureGroup.Way,
        ["stage-fit"] = FeatureGroup.Stages,
        ["size-ratio"] = FeatureGroup.Size,
        ["same-unit"] = FeatureGroup.Office,
        ["same-county"] = FeatureGroup.Office,
        ["past-cooperation"] = FeatureGroup.Past,
        ["helper-load"] = FeatureGroup.Load,
    };

    /// <summary>The group of a feature; <see cref="FeatureGroup.Other"/> where it is not known.</summary>
    /// <param name="feature">The feature.</param>
    public static FeatureGroup Of(FeatureId feature) => Groups.GetValueOrDefault(feature.Value ?? "", FeatureGroup.Other);
}
