using MailKit.Net.Smtp;
using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Web.Pairings.Mail;

internal static partial class ReminderMailLog
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "{Count} reminders were sent by mail")]
    public static partial void RemindersSent(this ILogger log, int count);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "The mail server was not reached or refused us ({Fault}); reminders are tried again within the hour")]
    public static partial void MailServerUnreachable(this ILogger log, string fault);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Warning, Message = "The mail server did not take the reminder of offer {Offer} for its {Side} ({Status})")]
    public static partial void MailRefused(this ILogger log, string offer, OfferSide side, SmtpStatusCode status);
}
