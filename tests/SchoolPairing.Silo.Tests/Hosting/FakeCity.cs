using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Tests.Hosting;

/// <summary>Schools, a policy and a proposal that are right in form; what they say does not matter to grains.</summary>
internal static class FakeCity
{
    public static readonly UrbanRuralClass Urban = new("111");
    public static readonly UrbanRuralClass Rural = new("220");
    public static readonly Stage Primary = new("Primary");

    public static readonly LocalText Title = new("试验", "Trial");

    public static NeedModel NeedModel { get; } = new(1, "trial", Title, null,
        [new("L1", Title, Title, KnownFacts.Pupils, null, 1, false, HelpKind.People,
            [new DatedLimit(null, 1, new DateOnly(2017, 1, 1), null)], new([0, 1], [0, 1000]))], null);

    public static Card Card { get; } = new(1, "trial", Title, "expert", 100,
        [new(new FeatureId("distance-km"), CurveDirection.Falling, new([0, 100], [1000, 0]), 0)]);

    public static Policy Policy { get; } = new()
    {
        UrbanClasses = [Urban], RuralClasses = [Rural], Stages = [Primary], NeedModel = "trial", Card = "trial",
    };

    public static SchoolId Id(int number) => new($"{3_000_000_000 + number}");

    /// <summary>A school of a generation; every other one is urban.</summary>
    public static School School(int number, int generation = 1) => new(
        Id(number), $"学校{number}", new("430602"), "市直", new("430602"), "岳阳楼区", null, number % 2 == 0 ? Urban : Rural,
        new GeoPoint(29 + number / 100_000d, 113), "211", [new(Primary, [new(KnownFacts.Pupils, generation * 1_000_000 + number)], [])]);

    /// <summary>Writes need model and card where the catalogue looks for them.</summary>
    public static void WriteModels(string configFolder)
    {
        Write("need", NeedModel);
        Write("cards", Card);

        void Write<T>(string folder, T document)
        {
            var path = Directory.CreateDirectory(Path.Combine(configFolder, "matchmaking", folder)).FullName;
            File.WriteAllBytes(Path.Combine(path, "trial.json"), JsonSerializer.SerializeToUtf8Bytes(document, ContractJson.Indented));
        }
    }

    /// <summary>A proposal that pairs neighbours.</summary>
    public static Proposal Proposal(MatchInputs inputs)
    {
        var helpers = inputs.Schools.Where(school => school.Class == Urban).ToList();
        var receivers = inputs.Schools.Where(school => school.Class == Rural).ToList();
        ImmutableArray<ProposedPair> pairs = [.. helpers.Zip(receivers, (helper, receiver) =>
            new ProposedPair(helper.Id, receiver.Id, 1000, null, 100, 100, [new(new FeatureId("need"), null, 0)], false))];
        return new(1, "hash", inputs, new(helpers.Count, helpers.Count, receivers.Count, pairs.Length, pairs.Length, pairs.Length, 0, 0, 0), pairs,
            [.. receivers.Select(school => new ReceiverOutcome(
                school.Id, new(school.Id, [], 0, NeedVerdict.NotJudged), 1, 1, LeftOutKind.NotLeftOut, null, [], []))],
            [.. helpers.Select(school => new HelperOutcome(school.Id, 1, 1, 1))],
            new(1000, 1, [.. helpers.Select(school => new NodePrice(school.Id, 5))], [], [new([helpers[0].Id], [receivers[0].Id])]));
    }
}
