namespace SchoolPairing.Silo.Storage;

/// <summary>The database could not confirm a batch of writes: none of them is there, or (power cut at that moment) all are.</summary>
internal sealed class CommitFailedException(Exception cause) : Exception("the database could not confirm the write: " + cause.Message, cause);
