namespace SchoolPairing.Demo;

/// <summary>The numbers of one part of a made school.</summary>
/// <param name="Stage">小学 or 初中.</param>
/// <param name="Indicators">Above the degree, backbone, sports and arts teachers; rooms and grounds in m²; equipment in 万元; multimedia rooms.</param>
/// <param name="Subjects">Teachers there and needed by subject; only subjects that the stage teaches.</param>
internal sealed record DemoPart(
    string Stage, int Pupils, int Classes, int Teachers, double[] Indicators, IReadOnlyDictionary<string, (int There, double Needed)> Subjects);
