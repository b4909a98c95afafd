using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Audit;

/// <summary>Writes into the audit what happens outside the grains. What cannot be written did not happen: it throws, and the page breaks off.</summary>
internal sealed class AuditPen(IGrainFactory grains)
{
    /// <summary>An act of whoever is signed in.</summary>
    public Task Record(ActId act, string subject, params (string Name, string Value)[] details) => As(Caller.Current ?? Caller.Service, act, subject, details);

    /// <summary>An act of somebody who is not signed in yet, or not any more.</summary>
    public async Task As(Caller caller, ActId act, string subject, params (string Name, string Value)[] details)
    {
        var before = Caller.Current;
        Caller.Current = caller;
        try
        {
            var kept = await grains.GetGrain<IAuditGrain>(0).Record(new RecordAct(
                CommandId.Of(Guid.NewGuid().ToString("N")), act, subject, [.. details.Select(detail => new Detail(detail.Name, detail.Value))]));
            if (!kept.Accepted) throw new InvalidOperationException($"the audit refused {act}: {kept.Refusals[0].Code}");
        }
        finally
        {
            Caller.Current = before;
        }
    }
}
