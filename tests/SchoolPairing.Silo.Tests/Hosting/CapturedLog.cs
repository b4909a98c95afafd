using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SchoolPairing.Silo.Tests.Hosting;

/// <summary>Every line that our own code logs, whatever its level.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => name.StartsWith("SchoolPairing", StringComparison.Ordinal);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lines.Enqueue($"{name} {eventId.Name}: {formatter(state, exception)} {exception}");
        }
    }
}
