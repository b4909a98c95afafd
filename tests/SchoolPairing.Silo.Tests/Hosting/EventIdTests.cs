using System.Reflection;
using Microsoft.Extensions.Logging;
using SchoolPairing.Silo.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Hosting;

public sealed class EventIdTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void No_two_messages_of_the_log_share_an_event_id()
    {
        var events = typeof(EmbeddedSilo).Assembly.GetTypes().SelectMany(type => type.GetMethods(Declared))
            .Select(method => (Name: $"{method.DeclaringType!.Name}.{method.Name}", method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)).Where(message => message.EventId is not null).ToList();

        Assert.NotEmpty(events);
        Assert.Empty(events.GroupBy(message => message.EventId).Where(group => group.Count() > 1).Select(group => string.Join(", ", group.Select(message => message.Name))));
    }
}
