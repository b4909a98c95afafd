using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Import;

/// <summary>The way of a file into the register.</summary>
internal static class ImportSteps
{
    public static IReadOnlyList<string> Of(Words words) => [words["import.step.upload"], words["import.step.check"], words["import.step.done"]];
}
