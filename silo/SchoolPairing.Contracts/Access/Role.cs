namespace SchoolPairing.Contracts.Access;

/// <summary>What somebody may do. Numbers are stored and never reused.</summary>
public enum Role
{
    /// <summary>Accounts, settings, audit. Sees no personal data of schools and decides nothing about pairs.</summary>
    Administrator = 1,
    /// <summary>Plans for the whole city.</summary>
    CityPlanner = 2,
    /// <summary>Plans for the schools of one unit.</summary>
    CountyPlanner = 3,
    /// <summary>Answers for one school.</summary>
    Principal = 4,
    /// <summary>Sees what concerns themselves.</summary>
    Teacher = 5,
    /// <summary>Whoever works on the data folder itself by the command line; may do all that planners and administrators may.</summary>
    Operator = 6,
    /// <summary>The service itself: queues, sweeps, reminders. No person ever has it.</summary>
    Service = 7,
}
