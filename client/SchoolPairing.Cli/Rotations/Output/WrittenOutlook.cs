using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>What the report says beyond the plan itself: it takes need models and further solves, so that verify takes it as written.</summary>
/// <param name="Senders">Who is sent against who could be.</param>
/// <param name="Forecast">The people indicators before and after.</param>
/// <param name="Reliefs">Smallest changes that would meet the missed duties.</param>
/// <param name="Indicators">Names of the indicators of the forecast.</param>
internal sealed record WrittenOutlook(
    ImmutableArray<SenderGuard> Senders, ImmutableArray<PeopleForecast> Forecast, ImmutableArray<RotationRelief> Reliefs, ImmutableArray<IndicatorName> Indicators);

/// <summary>An indicator in words.</summary>
/// <param name="Id">Id in the need model.</param>
/// <param name="Label">Its name.</param>
internal sealed record IndicatorName(string Id, LocalText Label);
