using System.Collections.Immutable;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>A calendar as a file (iCalendar, RFC 5545): UTF-8, times in UTC.</summary>
/// <param name="Name">File name, ending in .ics.</param>
/// <param name="Content">The bytes.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CalendarFile")]
public sealed record CalendarFile(string Name, byte[] Content);

/// <summary>Calendars of several teachers.</summary>
/// <param name="Files">By name.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CalendarFiles")]
public sealed record CalendarFiles(ImmutableArray<CalendarFile> Files);
