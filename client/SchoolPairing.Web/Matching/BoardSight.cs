using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Matching;

/// <summary>What the board shows for one address.</summary>
public sealed record BoardSight
{
    public BoardPage? Board { get; init; }
    public ImmutableArray<Refusal> Refusals { get; init; } = [];
    /// <summary>Whose map is shown; null: none.</summary>
    public ProfileId? Profile { get; init; }
    public PairPage? Pair { get; init; }
    public ImmutableArray<Refusal> PairRefusals { get; init; } = [];
    public PairChoices? Choices { get; init; }
    public WhyNotSight? Why { get; init; }
    public BoardEdit? Edit { get; init; }
    public EditPreview? Preview { get; init; }
    public ImmutableArray<Refusal> EditRefusals { get; init; } = [];

    /// <summary>Every school that anything of it names.</summary>
    public SchoolCards Cards => new(Board?.Schools ?? [], Pair?.Schools ?? [], Choices?.Schools ?? [], Preview?.Schools ?? [], Why?.Preview?.Schools ?? []);
}

/// <summary>The answer to "why not this helper?": rules against it, or refusals, or the exact price.</summary>
public sealed record WhyNotSight(SchoolId Helper, SchoolId Receiver, ImmutableArray<Reason> Rules, ImmutableArray<Refusal> Refusals, EditPreview? Preview);
