using MailKit;
using MailKit.Security;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Pairings.Mail;

/// <summary>Sends reminders by day, an hour between two rounds. A server that cannot be reached is told in the log and tried again.</summary>
internal sealed class ReminderMail(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderMail> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);
    private const int FirstHour = 8, LastHour = 18;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(Between, clock);
        do
        {
            // Nobody wants a mail from an office at night.
            if (BureauClock.At(clock.GetUtcNow()).Hour is < FirstHour or >= LastHour) continue;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var sent = await scope.ServiceProvider.GetRequiredService<ReminderRound>().Run(stoppingToken);
                if (sent > 0) log.RemindersSent(sent);
            }
            catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException or AuthenticationException or ProtocolException or CommandException or SslHandshakeException or TimeoutException)
            {
                log.MailServerUnreachable(fault.GetType().Name);
            }
        }
        while (await hours.WaitForNextTickAsync(stoppingToken));
    }
}
