using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Matchmaking.Rotations.Documents;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Plans.Files;
using SchoolPairing.Silo.Rotations.Files;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The long work of a rotation plan, off its turn: reading its files and freezing what a run depends on.</summary>
internal sealed class RotationDesk(GrainStorage storage, RotationConfig config, ITeacherSource teachers, IPlanFiles files, ModelCatalogue models, RegisterNow register)
{
    /// <summary>The settings after a command, or everything that is wrong.</summary>
    public Answer<RotationSettings> Settings(RotationSettings? before, ConfigureRotation command)
    {
        List<Refusal> refusals = [];
        var policy = Policy(before, command, refusals);
        var known = storage.Read(SchoolTable.Ids);
        var travel = command.TravelFile is null ? null : TravelTimesFile.Read(command.TravelFile, known);
        if (travel is not null) refusals.AddRange(travel.Refusals);
        refusals.AddRange(DecisionFaults(command.Decisions.IsDefault ? [] : command.Decisions, known));
        foreach (var pair in command.Pairs.IsDefault ? [] : command.Pairs)
            if (pair.Helper == pair.Receiver || !known.Contains(pair.Helper) || !known.Contains(pair.Receiver))
                refusals.Add(AnswerFields.Fault("pairs", $"{pair.Helper} – {pair.Receiver}", "§allowed.two-known-schools"));
        return refusals.Count > 0 ? Answer<RotationSettings>.Refuse(refusals) : Answer<RotationSettings>.Of(new()
        {
            Policy = policy!,
            Decisions = command.Decisions.IsDefault ? before?.Decisions ?? [] : command.Decisions,
            Pairs = command.Pairs.IsDefault ? before?.Pairs : command.Pairs,
            TravelTimes = travel?.Value?.Rows ?? before?.TravelTimes,
        });
    }

    /// <summary>The settings with one decision more, another or less, or everything that is wrong.</summary>
    public Answer<RotationSettings> Decided(RotationSettings before, DecideTeacher command)
    {
        var others = before.Decisions.RemoveAll(decision => decision.Teacher == command.Teacher && decision.Host == command.Host);
        if (command.Kind is not { } kind)
            return others.Length < before.Decisions.Length ? Answer<RotationSettings>.Of(before with { Decisions = others })
                : Answer<RotationSettings>.Refuse(AnswerFields.Fault("decision", command.Teacher.Value ?? "", "§allowed.listed"));
        var decision = new RotationDecision(kind, command.Teacher, command.Host, command.Reason?.Trim());
        List<Refusal> refusals = [.. DecisionFaults([decision], storage.Read(SchoolTable.Ids))];
        if (AnswerFields.Note(command.Reason ?? "", required: true) is { } note) refusals.Add(note);
        return refusals.Count > 0 ? Answer<RotationSettings>.Refuse(refusals) : Answer<RotationSettings>.Of(before with { Decisions = others.Add(decision) });
    }

    /// <summary>Everything that a run depends on at one moment, as sorted inputs.</summary>
    public Answer<FrozenRotation> Freeze(RotationPlan plan, long seed)
    {
        var inputs = Inputs(plan, seed);
        return inputs.Accepted ? Answer<FrozenRotation>.Of(FrozenRotation.Of(inputs.Value)) : Answer<FrozenRotation>.Refuse(inputs.Refusals);
    }

    /// <summary>Pairings that a plan plans for: those of its settings, else the confirmed ones, by the codes of today.</summary>
    public IEnumerable<PairId> Pairs(RotationPlan plan)
    {
        if (plan.Settings?.Pairs is { } given) return given;
        var view = register.View();
        return storage.Read(rows => TwinningTable.Confirmed(rows, plan.Plan)).Select(pair => new PairId(view.Today(pair.Helper), view.Today(pair.Receiver)));
    }

    /// <summary>The documents that a policy names, or every fault of them.</summary>
    public Answer<NamedConfig> Named(RotationPolicy policy)
    {
        var (rules, forms, calendar, curriculum) = (config.RuleSets(), config.Forms(), config.Calendar(policy.Calendar), config.Curriculum(policy.Curriculum));
        return rules.Accepted && forms.Accepted && calendar.Accepted && curriculum.Accepted
            ? Answer<NamedConfig>.Of(new(rules.Value.All, forms.Value.Forms, calendar.Value, curriculum.Value))
            : Answer<NamedConfig>.Refuse([.. rules.Refusals, .. forms.Refusals, .. calendar.Refusals, .. curriculum.Refusals]);
    }

    private Answer<RotationInputs> Inputs(RotationPlan plan, long seed)
    {
        var settings = plan.Settings!;
        var named = Named(settings.Policy);
        if (!named.Accepted) return Answer<RotationInputs>.Refuse(named.Refusals);
        var (schools, twinning) = storage.Read(rows => (SchoolTable.Open(rows).ConvertAll(school => school.School), PlanSettingsTable.Find(rows, plan.Plan)));
        var everybody = teachers.Now();
        if (everybody.All.IsEmpty) return Answer<RotationInputs>.Refuse(Refusal.Of(RefusalCode.NoRotationPlan, ("plan", plan.Plan.Value), ("what", "§no-rotation.teachers")));
        var view = register.View();
        return Answer<RotationInputs>.Of(RotationInputsOf.Plan(
            settings with { TravelTimes = settings.TravelTimes ?? twinning?.TravelTimes }, named.Value, schools, NeedPoints(plan.Plan, settings.Policy), everybody.All,
            Pairs(plan), RotationInputsOf.Published(plan, settings.Policy),
            plan.Demands.Values.Where(demand => demand.Counts(view, named.Value.Calendar, settings.Policy)).Select(demand => demand.AsOf(view)),
            plan.Nominations.Values.Where(nomination => nomination.Counts).Select(nomination => new RotationNomination(nomination.Teacher, nomination.Host is { } host ? view.Today(host) : null)), seed));
    }

    private RotationPolicy? Policy(RotationSettings? before, ConfigureRotation command, List<Refusal> refusals)
    {
        if (command is { Policy: not null, PolicyFile: not null })
        {
            refusals.Add(AnswerFields.Fault("policy", command.PolicyFile.Name, "§allowed.one-policy"));
            return null;
        }
        var start = before is null ? config.DefaultPolicy() : Answer<RotationPolicy>.Of(before.Policy);
        refusals.AddRange(start.Refusals);
        if (!start.Accepted) return null;
        // A file says what differs from the bureau's default, not from what stood before: the same file gives the same policy.
        var fallback = command.PolicyFile is null ? start : config.DefaultPolicy();
        var policy = command.PolicyFile is { } file && fallback.Accepted ? RotationPolicyFile.Read(file, fallback.Value) : Answer<RotationPolicy>.Of(command.Policy ?? start.Value);
        refusals.AddRange(policy.Refusals);
        if (policy.Accepted) refusals.AddRange(PolicyFaults(policy.Value, command.PolicyFile?.Name ?? "rotation-policy"));
        return policy.Value;
    }

    /// <summary>Faults of a policy by itself, then of the files that it names, then of the two together.</summary>
    private ImmutableArray<Refusal> PolicyFaults(RotationPolicy policy, string file)
    {
        if (RotationPolicyCheck.Faults(policy, file) is { IsEmpty: false } faults) return faults;
        var named = Named(policy);
        return named.Accepted ? RotationPolicyCheck.FaultsAgainst(policy, named.Value.Calendar, named.Value.Curriculum, named.Value.Forms, file) : named.Refusals;
    }

    private IEnumerable<Refusal> DecisionFaults(ImmutableArray<RotationDecision> decisions, HashSet<SchoolId> known)
    {
        var everybody = teachers.Now();
        foreach (var decision in decisions)
        {
            if (!Enum.IsDefined(decision.Kind)) yield return AnswerFields.Fault("decision", decision.Kind.ToString(), "§allowed.listed");
            if (everybody.Find(decision.Teacher) is null) yield return RotationRefusals.Teacher(decision.Teacher);
            if (decision.Host is { } host ? !known.Contains(host) : decision.Kind == RotationDecisionKind.Send)
                yield return AnswerFields.Fault("host", decision.Host?.Value ?? "", "§allowed.known-host");
        }
    }

    /// <summary>By which need is measured: the twinning plan's model; that of the register's profile where there is no such plan; null where there is neither.</summary>
    public NeedModel? NeedModel(PlanId plan)
    {
        var (twinning, profile) = storage.Read(rows => (PlanSettingsTable.Find(rows, plan)?.Policy,
            GrainStateTable.Find<RegisterState>(rows, GrainStorage.Register, ImportGrain.TheRegister).State?.Profile));
        var policy = twinning ?? (profile is { } known ? files.Read(new ConfigurePlan(new(""), known, null, null, null, null, null), new HashSet<SchoolId>()).Value?.Policy : null);
        return policy is null ? null : models.NeedModel(policy.NeedModel).Value;
    }

    private Func<School, int> NeedPoints(PlanId plan, RotationPolicy policy) => NeedModel(plan) is { } model
        ? school => NeedAssessor.Assess(school, policy.Stages, model, policy.AsOf).Points
        : _ => 0;
}
