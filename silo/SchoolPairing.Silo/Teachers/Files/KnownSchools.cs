using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>The open school that a code of any day means today; null where there is none.</summary>
internal delegate SchoolId? KnownSchools(SchoolId code);
