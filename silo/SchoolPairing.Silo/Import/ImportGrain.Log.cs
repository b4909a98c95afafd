using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import;

internal sealed partial class ImportGrain
{
    [LoggerMessage(EventId = 1101, EventName = nameof(SchoolsImported), Level = LogLevel.Information,
        Message = "Imported {File}: {Schools} schools, {Changes} of them changed, {Quarantined} rows quarantined")]
    private partial void SchoolsImported(string file, int schools, int changes, int quarantined);

    [LoggerMessage(EventId = 1102, EventName = nameof(ImportRefused), Level = LogLevel.Information, Message = "Refused to import {File}: {Code}")]
    private partial void ImportRefused(string file, RefusalCode code);
}
