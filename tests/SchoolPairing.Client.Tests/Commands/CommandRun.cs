using Moq;
using SchoolPairing.Cli;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Client.Tests.Files;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Client.Tests.Commands;

/// <summary>Runs the program inside a test: a folder of its own, grains by Moq, everything said kept.</summary>
internal sealed class CommandRun : IDisposable
{
    public CommandRun() => Directory.CreateDirectory(Folder.File("config"));

    public TestFolder Folder { get; } = new();

    public Mock<IGrainFactory> Grains { get; } = new(MockBehavior.Strict);

    public List<SiloPlace> Opened { get; } = [];

    public Refusal? RefusedStart { get; set; }

    public StringWriter Out { get; } = new();

    public StringWriter Error { get; } = new();

    public CancellationTokenSource Stop { get; } = new();

    public string? Language { get; set; } = "en";

    /// <summary>Where traces of faults go.</summary>
    public string FaultFolder { get => field ?? Folder.Path; set; }

    public Task<int> Run(params string[] args) => CommandTree.Run(
        new CliHost(Out, Error, ErrorIsTerminal: false, Open, Folder.Path, name => name == GlobalOptions.LanguageVariable ? Language : null, TimeProvider.System, FaultFolder), args, Stop.Token);

    public Mock<TGrain> Grain<TGrain>(string key) where TGrain : class, IGrainWithStringKey
    {
        var grain = new Mock<TGrain>(MockBehavior.Strict);
        Grains.Setup(grains => grains.GetGrain<TGrain>(key, null)).Returns(grain.Object);
        return grain;
    }

    public Mock<TGrain> Grain<TGrain>(long key) where TGrain : class, IGrainWithIntegerKey
    {
        var grain = new Mock<TGrain>(MockBehavior.Strict);
        Grains.Setup(grains => grains.GetGrain<TGrain>(key, null)).Returns(grain.Object);
        return grain;
    }

    public void Dispose()
    {
        Folder.Dispose();
        Stop.Dispose();
        Out.Dispose();
        Error.Dispose();
    }

    private Task<Answer<ISiloSession>> Open(SiloPlace place, CancellationToken cancelled)
    {
        Opened.Add(place);
        var session = new Mock<ISiloSession>();
        session.Setup(open => open.Grains).Returns(Grains.Object);
        return Task.FromResult(RefusedStart is { } refusal ? Answer<ISiloSession>.Refuse(refusal) : Answer<ISiloSession>.Of(session.Object));
    }
}
