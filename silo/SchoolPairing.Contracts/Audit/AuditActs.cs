using System.Collections.Immutable;

namespace SchoolPairing.Contracts.Audit;

/// <summary>Every act that the audit knows. The words are stored and hashed: never rename one. A new act needs its sentence act.ID in both languages.</summary>
public static class AuditActs
{
    /// <summary>A file became the register. Subject: the register.</summary>
    public static readonly ActId SchoolsImported = new("schools-imported");
    /// <summary>Policy, decisions and files of a plan were set. Subject: the plan.</summary>
    public static readonly ActId PlanConfigured = new("plan-configured");
    /// <summary>A match run was started. Subject: the plan.</summary>
    public static readonly ActId RunStarted = new("run-started");
    /// <summary>A match run was asked to stop. Subject: the run.</summary>
    public static readonly ActId RunCancelled = new("run-cancelled");
    /// <summary>A training was started. Subject: the training.</summary>
    public static readonly ActId TrainingStarted = new("training-started");
    /// <summary>A training was asked to stop. Subject: the training.</summary>
    public static readonly ActId TrainingCancelled = new("training-cancelled");
    /// <summary>A model scores from now on, or the expert card. Subject: the registry.</summary>
    public static readonly ActId ModelUsed = new("model-used");
    /// <summary>What scored before scores again. Subject: the registry.</summary>
    public static readonly ActId ModelRolledBack = new("model-rolled-back");

    /// <summary>Somebody signed in. Subject: the account.</summary>
    public static readonly ActId SignedIn = new("signed-in");
    /// <summary>A sign-in failed. Subject: the account.</summary>
    public static readonly ActId SignInRefused = new("sign-in-refused");
    /// <summary>Somebody signed out. Subject: the account.</summary>
    public static readonly ActId SignedOut = new("signed-out");
    /// <summary>An account was locked after failed sign-ins. Subject: the account.</summary>
    public static readonly ActId AccountLocked = new("account-locked");
    /// <summary>An account was made. Subject: the account.</summary>
    public static readonly ActId AccountCreated = new("account-created");
    /// <summary>An account was activated by its code. Subject: the account.</summary>
    public static readonly ActId AccountActivated = new("account-activated");
    /// <summary>Role, unit or school of an account changed. Subject: the account.</summary>
    public static readonly ActId AccountChanged = new("account-changed");
    /// <summary>An account was disabled and its sessions ended. Subject: the account.</summary>
    public static readonly ActId AccountDisabled = new("account-disabled");
    /// <summary>An account may be used again. Subject: the account.</summary>
    public static readonly ActId AccountEnabled = new("account-enabled");
    /// <summary>A password was changed or reset. Subject: the account.</summary>
    public static readonly ActId PasswordChanged = new("password-changed");
    /// <summary>Activation codes were printed. Subject: the account, or a hyphen for many.</summary>
    public static readonly ActId CodesPrinted = new("codes-printed");
    /// <summary>A file left the service. Subject: the plan, offer or list.</summary>
    public static readonly ActId Exported = new("exported");
    /// <summary>Personal data were looked at. Subject: whose, as an id.</summary>
    public static readonly ActId PersonalDataViewed = new("personal-data-viewed");

    /// <summary>Acts that a grain writes itself, in the transaction of the act.</summary>
    public static ImmutableArray<ActId> OfGrains { get; } =
        [SchoolsImported, PlanConfigured, RunStarted, RunCancelled, TrainingStarted, TrainingCancelled, ModelUsed, ModelRolledBack];

    /// <summary>Acts that happen outside the grains and are handed in by <see cref="IAuditGrain.Record"/>.</summary>
    public static ImmutableArray<ActId> OfPages { get; } =
    [
        SignedIn, SignInRefused, SignedOut, AccountLocked, AccountCreated, AccountActivated, AccountChanged, AccountDisabled, AccountEnabled,
        PasswordChanged, CodesPrinted, Exported, PersonalDataViewed,
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<ActId> All { get; } = [.. OfGrains, .. OfPages];
}
