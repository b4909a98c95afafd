namespace SchoolPairing.Contracts.Schools;

/// <summary>Facts that the service itself reads. A profile may import any other fact, for need models of its own region.</summary>
public static class KnownFacts
{
    /// <summary>Enrolled pupils.</summary>
    public static readonly FactId Pupils = new("pupils");
    /// <summary>Classes.</summary>
    public static readonly FactId Classes = new("classes");
    /// <summary>Full-time teachers (in full-time equivalents where the region counts so).</summary>
    public static readonly FactId Teachers = new("teachers");
    /// <summary>Teachers whose degree is above the required one (L1).</summary>
    public static readonly FactId TeachersAboveRequiredDegree = new("teachersAboveRequiredDegree");
    /// <summary>Backbone teachers at county level or above (L2).</summary>
    public static readonly FactId BackboneTeachers = new("backboneTeachers");
    /// <summary>Full-time teachers of physical education, music and art (L3).</summary>
    public static readonly FactId SportsAndArtsTeachers = new("sportsAndArtsTeachers");
    /// <summary>Teaching and auxiliary rooms without indoor sports rooms (L4).</summary>
    public static readonly FactId TeachingRoomsSquareMeters = new("teachingRoomsSquareMeters");
    /// <summary>Sports grounds with indoor sports rooms (L5).</summary>
    public static readonly FactId SportsAreaSquareMeters = new("sportsAreaSquareMeters");
    /// <summary>Value of teaching equipment in yuan (L6).</summary>
    public static readonly FactId EquipmentYuan = new("equipmentYuan");
    /// <summary>Classrooms with network multimedia (L7).</summary>
    public static readonly FactId MultimediaRooms = new("multimediaRooms");
}
