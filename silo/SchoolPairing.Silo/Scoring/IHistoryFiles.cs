using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Scoring.Files;

namespace SchoolPairing.Silo.Scoring;

/// <summary>What the grains need of history files. Long, so never called on a grain turn.</summary>
internal interface IHistoryFiles
{
    /// <summary>The training rows of a file.</summary>
    Answer<HistoryReading> Read(ImportFile file, ProfileId profile);

    /// <summary>The card of the profile's default policy.</summary>
    Answer<string> UsualCard(ProfileId profile);

    /// <summary>The empty workbook of a profile's history.</summary>
    Answer<ImportFile> Template(ProfileId profile);

    /// <summary>Candidate pairs of some receivers of a school file with their feature values.</summary>
    Answer<MeasuredPairs> Pairs(ImportFile schools, ProfileId profile, ImmutableArray<SchoolId> receivers);
}
