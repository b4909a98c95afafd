namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>How large a made district is.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Units">Counties.</param>
/// <param name="Towns">Town schools of a county, which send.</param>
/// <param name="TownTeachers">Teachers of a town school, on the average.</param>
/// <param name="Villages">Village schools of a county, which take.</param>
/// <param name="VillageTeachers">Teachers of a village school.</param>
/// <param name="Posts">Posts of a county.</param>
/// <param name="Terms">Planned terms.</param>
/// <param name="MostTerms">Longest posting, in terms; the shortest is two.</param>
/// <param name="Seed">Of the made numbers.</param>
internal sealed record DistrictSize(string Name, int Units, int Towns, int TownTeachers, int Villages, int VillageTeachers, int Posts, int Terms, int MostTerms, int Seed)
{
    public static readonly DistrictSize[] All =
    [
        new("city", 12, 8, 100, 30, 15, 60, 2, 2, 20_260_901),
        new("yearly", 16, 12, 80, 32, 9, 90, 2, 2, 20_260_902),
        new("terms", 4, 6, 50, 12, 4, 75, 6, 4, 20_260_903),
    ];

    public int Teachers => Units * ((Towns * TownTeachers) + (Villages * VillageTeachers));
}
