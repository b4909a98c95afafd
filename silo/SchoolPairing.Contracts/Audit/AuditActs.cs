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

    /// <summary>A scenario was put on the board. Subject: the plan.</summary>
    public static readonly ActId ScenarioAdded = new("scenario-added");
    /// <summary>A scenario got another name. Subject: the plan.</summary>
    public static readonly ActId ScenarioRenamed = new("scenario-renamed");
    /// <summary>A scenario was taken off the board. Subject: the plan.</summary>
    public static readonly ActId ScenarioDropped = new("scenario-dropped");
    /// <summary>A scenario was edited. Subject: the plan.</summary>
    public static readonly ActId ScenarioEdited = new("scenario-edited");
    /// <summary>An act of a planner was undone. Subject: the plan.</summary>
    public static readonly ActId StepUndone = new("step-undone");
    /// <summary>An undone act was done again. Subject: the plan.</summary>
    public static readonly ActId StepRedone = new("step-redone");
    /// <summary>It was set how offers are answered. Subject: the plan.</summary>
    public static readonly ActId OfferPolicySet = new("offer-policy-set");
    /// <summary>A scenario was published and its offers were sent. Subject: the plan.</summary>
    public static readonly ActId ScenarioPublished = new("scenario-published");
    /// <summary>A side accepted an offer, with or without conditions. Subject: the offer.</summary>
    public static readonly ActId OfferAccepted = new("offer-accepted");
    /// <summary>A side declined an offer. Subject: the offer.</summary>
    public static readonly ActId OfferDeclined = new("offer-declined");
    /// <summary>A side asked for another partner. Subject: the offer.</summary>
    public static readonly ActId AlternativesAsked = new("alternatives-asked");
    /// <summary>A side took its acceptance back. Subject: the offer.</summary>
    public static readonly ActId OfferWithdrawn = new("offer-withdrawn");
    /// <summary>Offers ended unanswered. Subject: the plan.</summary>
    public static readonly ActId OffersExpired = new("offers-expired");
    /// <summary>The bureau confirmed pairings. Subject: the plan.</summary>
    public static readonly ActId PairingsConfirmed = new("pairings-confirmed");
    /// <summary>A pairing ended. Subject: the offer that it came of.</summary>
    public static readonly ActId PairingEnded = new("pairing-ended");
    /// <summary>A repair was sent, by a planner or by itself. Subject: the plan.</summary>
    public static readonly ActId RepairSent = new("repair-sent");
    /// <summary>Offers were given more time. Subject: the plan.</summary>
    public static readonly ActId OffersExtended = new("offers-extended");
    /// <summary>Schools were reminded to answer. Subject: the plan.</summary>
    public static readonly ActId SchoolsReminded = new("schools-reminded");
    /// <summary>A side signed an agreement. Subject: the offer that it came of.</summary>
    public static readonly ActId AgreementSigned = new("agreement-signed");
    /// <summary>A pairing was reviewed. Subject: the offer that it came of.</summary>
    public static readonly ActId PairingReviewed = new("pairing-reviewed");

    /// <summary>Policy, decisions or pairs of a rotation plan were set. Subject: the plan.</summary>
    public static readonly ActId RotationConfigured = new("rotation-configured");
    /// <summary>A rotation run was started. Subject: the plan.</summary>
    public static readonly ActId RotationRunStarted = new("rotation-run-started");
    /// <summary>A rotation run was asked to stop. Subject: the run.</summary>
    public static readonly ActId RotationRunCancelled = new("rotation-run-cancelled");
    /// <summary>The postings of a run were published. Subject: the plan.</summary>
    public static readonly ActId RotationPublished = new("rotation-published");
    /// <summary>An answer to a change of the published week was sent. Subject: the plan.</summary>
    public static readonly ActId RotationReplanned = new("rotation-replanned");
    /// <summary>A teacher asked about a posting. Subject: the request.</summary>
    public static readonly ActId RotationAsked = new("rotation-asked");
    /// <summary>A teacher took a request back. Subject: the request.</summary>
    public static readonly ActId RotationRequestWithdrawn = new("rotation-request-withdrawn");
    /// <summary>The other teacher of a swap said yes or no. Subject: the request.</summary>
    public static readonly ActId SwapAnswered = new("swap-answered");
    /// <summary>A planner decided a request. Subject: the request.</summary>
    public static readonly ActId RotationRequestDecided = new("rotation-request-decided");
    /// <summary>Requests ended because nobody answered in time. Subject: the plan.</summary>
    public static readonly ActId RotationRequestsLapsed = new("rotation-requests-lapsed");
    /// <summary>A principal nominated a teacher. Subject: the staff number.</summary>
    public static readonly ActId TeacherNominated = new("teacher-nominated");
    /// <summary>A principal took a nomination back. Subject: the staff number.</summary>
    public static readonly ActId NominationTakenBack = new("nomination-taken-back");
    /// <summary>The host's principal answered a nomination. Subject: the staff number.</summary>
    public static readonly ActId NominationConsented = new("nomination-consented");
    /// <summary>A teacher answered the own nomination. Subject: the staff number.</summary>
    public static readonly ActId NominationAcknowledged = new("nomination-acknowledged");
    /// <summary>A planner decided that a teacher goes or stays, or took that decision away. Subject: the staff number.</summary>
    public static readonly ActId RotationDecided = new("rotation-decided");
    /// <summary>A school filed a demand. Subject: the demand.</summary>
    public static readonly ActId DemandFiled = new("demand-filed");
    /// <summary>A school took a demand back. Subject: the demand.</summary>
    public static readonly ActId DemandWithdrawn = new("demand-withdrawn");
    /// <summary>A planner accepted or refused a demand. Subject: the demand.</summary>
    public static readonly ActId DemandDecided = new("demand-decided");
    /// <summary>A file became the teachers. Subject: the register of teachers.</summary>
    public static readonly ActId TeachersImported = new("teachers-imported");
    /// <summary>A teacher said whether and where to they would go. Subject: the staff number.</summary>
    public static readonly ActId WishSet = new("wish-set");
    /// <summary>A teacher opened a calendar address. Subject: the staff number.</summary>
    public static readonly ActId FeedOpened = new("feed-opened");
    /// <summary>A teacher ended a calendar address. Subject: the staff number.</summary>
    public static readonly ActId FeedClosed = new("feed-closed");
    /// <summary>A teacher asked for a deferral. Subject: the request.</summary>
    public static readonly ActId DeferralAsked = new("deferral-asked");
    /// <summary>A teacher took a request for deferral back. Subject: the request.</summary>
    public static readonly ActId DeferralWithdrawn = new("deferral-withdrawn");
    /// <summary>A planner became the deciding one of a deferral. Subject: the request.</summary>
    public static readonly ActId DeferralTaken = new("deferral-taken");
    /// <summary>The deciding planner read the reason of a deferral. Subject: the request.</summary>
    public static readonly ActId DeferralRead = new("deferral-read");
    /// <summary>A deferral was granted or refused. Subject: the request.</summary>
    public static readonly ActId DeferralDecided = new("deferral-decided");
    /// <summary>What was written about a decided deferral was deleted, since its days of keeping are over. Subject: the request.</summary>
    public static readonly ActId DeferralForgotten = new("deferral-forgotten");

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
    [
        SchoolsImported, PlanConfigured, RunStarted, RunCancelled, TrainingStarted, TrainingCancelled, ModelUsed, ModelRolledBack,
        ScenarioAdded, ScenarioRenamed, ScenarioDropped, ScenarioEdited, StepUndone, StepRedone,
        OfferPolicySet, ScenarioPublished, OfferAccepted, OfferDeclined, AlternativesAsked, OfferWithdrawn,
        OffersExpired, PairingsConfirmed, PairingEnded, RepairSent, OffersExtended, SchoolsReminded,
        AgreementSigned, PairingReviewed,
        RotationConfigured, RotationRunStarted, RotationRunCancelled, RotationPublished, RotationReplanned, RotationAsked, RotationRequestWithdrawn,
        SwapAnswered, RotationRequestDecided, RotationRequestsLapsed, TeacherNominated, NominationTakenBack, NominationConsented, NominationAcknowledged,
        RotationDecided, DemandFiled, DemandWithdrawn, DemandDecided,
        TeachersImported, WishSet, FeedOpened, FeedClosed, DeferralAsked, DeferralWithdrawn, DeferralTaken, DeferralRead, DeferralDecided,
        DeferralForgotten,
    ];

    /// <summary>Acts that happen outside the grains and are handed in by <see cref="IAuditGrain.Record"/>.</summary>
    public static ImmutableArray<ActId> OfPages { get; } =
    [
        SignedIn, SignInRefused, SignedOut, AccountLocked, AccountCreated, AccountActivated, AccountChanged, AccountDisabled, AccountEnabled,
        PasswordChanged, CodesPrinted, Exported, PersonalDataViewed,
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<ActId> All { get; } = [.. OfGrains, .. OfPages];
}
