using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Terminal;

/// <summary>How one command speaks: sentences or one JSON document on stdout, everything else on stderr.</summary>
internal sealed class Screen(CliHost host, CliTexts texts, bool json, bool progress)
{
    // Documents of the commands are only written, never read: nothing in them is required.
    private static readonly JsonSerializerOptions ForScripts = new(ContractJson.Indented) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public CliHost Host { get; } = host;

    public CliTexts Texts { get; } = texts;

    /// <summary>True where a script reads: then stdout carries one JSON document and nothing else.</summary>
    public bool Json { get; } = json;

    /// <summary>Says a line of the result to a person; a script gets it in the JSON document.</summary>
    public void Line(string text = "")
    {
        if (!Json) Host.Out.WriteLine(text);
    }

    /// <summary>Writes the JSON document of the result, where one is wanted.</summary>
    public void Document(object document)
    {
        if (Json) Host.Out.WriteLine(JsonSerializer.Serialize(document, ForScripts));
    }

    /// <summary>Says why something was refused. Nothing was changed.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(params IEnumerable<Refusal> refusals)
    {
        var told = refusals.Select(refusal => new RefusalLine(refusal.Code, Contracts.Words.Texts.Say(refusal, Texts.Language), refusal.Details)).ToList();
        Document(new { Status = "refused", Refusals = told });
        foreach (var refusal in told) Host.Error.WriteLine(refusal.Text);
        return ExitCode.Refused;
    }

    /// <summary>Says why the command itself refused something, before any grain was asked.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(string code, string text)
    {
        Document(new { Status = "refused", Refusals = new[] { new { Code = code, Text = text } } });
        Host.Error.WriteLine(text);
        return ExitCode.Refused;
    }

    /// <summary>Says that the caller stopped the command.</summary>
    /// <returns>The exit code.</returns>
    public int Cancelled()
    {
        Document(new { Status = "cancelled" });
        Host.Error.WriteLine(Texts["cancelled"]);
        return ExitCode.Cancelled;
    }

    /// <summary>Shows that something goes on while it goes on.</summary>
    public Task<T> While<T>(string key, Func<Task<T>> work) => While(key, _ => work());

    /// <summary>Shows that something goes on; the work says by text key and share how far it is.</summary>
    public Task<T> While<T>(string key, Func<Action<string, double>, Task<T>> work) =>
        progress && Host.ErrorIsTerminal
            ? ProgressBar.While(Host.Error, Texts[key], report => work((next, share) => report(Texts[next], share)))
            : work((_, _) => { });

    private sealed record RefusalLine(RefusalCode Code, string Text, System.Collections.Immutable.ImmutableArray<Detail> Details);
}
