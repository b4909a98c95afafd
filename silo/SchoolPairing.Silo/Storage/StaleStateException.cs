namespace SchoolPairing.Silo.Storage;

/// <summary>A write was made on a state that is no longer the newest: nothing was written.</summary>
internal sealed class StaleStateException(string kind, string id, long version)
    : Exception($"the state {kind} {id} is no longer at version {version}");
