namespace SchoolPairing.Silo.Storage;

/// <summary>What grains store with: their state, the rows of the same change and first answers. Kinds are stored words.</summary>
internal sealed class GrainStorage(Database database, DatabaseWriter writer)
{
    public const string Register = "register";
    public const string Plan = "plan";
    public const string MatchRun = "match-run";
    public const string TrainingRun = "training-run";
    public const string ModelRegistry = "model-registry";
    public const string Twinning = "twinning";
    public const string Teachers = "teachers";
    public const string Teacher = "teacher";
    public const string RotationPlan = "rotation-plan";
    public const string RotationRun = "rotation-run";

    /// <summary>The state of the grain of an activation.</summary>
    public StoredState<T> StateOf<T>(string kind, IGrainContext activation) where T : class =>
        new(kind, activation.GrainId.Key.ToString()!, database, writer,
            () => activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "a write failed")));

    public T Read<T>(Func<Rows, T> queries) => database.Read(queries);
}
