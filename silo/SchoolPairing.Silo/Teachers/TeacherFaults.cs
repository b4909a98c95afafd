using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Teachers;

/// <summary>A value of a command that cannot be meant.</summary>
internal static class TeacherFaults
{
    /// <summary>The refusal.</summary>
    /// <param name="field">Field of the command: the text field.NAME.</param>
    /// <param name="value">What was said; empty where it may be personal.</param>
    /// <param name="allowed">What is allowed.</param>
    internal static Refusal Field(string field, string value, string allowed) =>
        Refusal.Of(RefusalCode.InvalidField, ("field", "§field." + field), ("value", value), ("allowed", allowed));
}
