using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Lessons of a demand that fill no post of their own.</summary>
/// <param name="Demand">Index of the demand.</param>
/// <param name="Lessons">Lessons a week.</param>
/// <param name="Weight">What they take of a load, travelling included.</param>
internal readonly record struct Rest(int Demand, int Lessons, double Weight);

/// <summary>
/// What visits take of a load: their lessons, and the policy's credit for each half day on the road. A school is visited on as few half days as its lessons
/// fit into; a half day has as many lessons as the longer half of the calendar's day.
/// </summary>
internal sealed class TravelWeight(RotationInputs inputs)
{
    public const double Rounding = 1e-9;

    private readonly int lessonsAHalfDay = Math.Max(1, inputs.Calendar.Day.GroupBy(slot => slot.Half).Select(half => half.Count()).DefaultIfEmpty(1).Max());

    public double Of(int lessons) => lessons + inputs.Policy.TravelCreditLessons * ((lessons + lessonsAHalfDay - 1) / lessonsAHalfDay);
}
