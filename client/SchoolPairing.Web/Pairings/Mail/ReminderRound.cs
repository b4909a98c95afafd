using System.Globalization;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Pairings.Mail;

/// <summary>
/// One round of reminders: the sides on the planner's list that were not reminded today and whose principal left an address. A mail names the two
/// schools, the last day and the address of the page; never a person.
/// </summary>
internal sealed class ReminderRound(IGrainFactory grains, AccountsContext accounts, WebSettings settings, ILogger<ReminderRound> log)
{
    /// <summary>Sends them; how many went out.</summary>
    /// <exception cref="Exception">The mail server cannot be reached: nothing was noted, the next round tries again.</exception>
    public async Task<int> Run(CancellationToken cancellation)
    {
        Caller.Current = Caller.Service;
        var addresses = (await accounts.Users.AsNoTracking()
                .Where(account => account.Role == Role.Principal && !account.Disabled && account.School != null && account.Email != null && account.Email != "").ToListAsync(cancellation))
            .GroupBy(account => account.School!).ToDictionary(group => group.Key, group => group.Select(account => account.Email!).Order(StringComparer.Ordinal).First());
        if (addresses.Count == 0) return 0;
        var due = await Due(addresses.Keys);
        if (due.Count == 0) return 0;
        using var server = new SmtpClient();
        await Connect(server, cancellation);
        var sent = 0;
        foreach (var (plan, today, reminders) in due)
        {
            // Noted before it is sent: at worst a mail is lost when the program is killed in between, never is one sent twice.
            var noted = await grains.GetGrain<IOffersGrain>(plan.Value).Remind(new NoteReminders(
                CommandId.Of(string.Create(CultureInfo.InvariantCulture, $"mail-{reminders[0].Offer}-{today:yyyyMMdd}")), [reminders[0].Offer]));
            if (!noted.Accepted) continue;
            foreach (var reminder in reminders)
            {
                try
                {
                    await server.SendAsync(Letter(reminder, addresses[reminder.School.Id.Value]), cancellation);
                    sent++;
                }
                catch (SmtpCommandException fault)
                {
                    // One address that the server does not take must not keep the others from their mail.
                    log.MailRefused(reminder.Offer.Value, reminder.Side, fault.StatusCode);
                }
            }
        }
        await server.DisconnectAsync(quit: true, cancellation);
        return sent;
    }

    /// <summary>What is to be sent, an offer with one or both of its sides.</summary>
    private async Task<List<(PlanId Plan, DateOnly Today, List<Reminder> Reminders)>> Due(IReadOnlyCollection<string> schools)
    {
        var due = new List<(PlanId, DateOnly, List<Reminder>)>();
        foreach (var plan in (await grains.GetGrain<IPlanDirectoryGrain>(0).Plans()).Where(plan => plan.Published))
            if ((await grains.GetGrain<IOffersGrain>(plan.Plan.Value).Reminders()).Value is { } list)
                due.AddRange(list.Rows.Where(row => row.RemindedOn != list.Today && schools.Contains(row.School.Id.Value)).GroupBy(row => row.Offer).Select(offer => (plan.Plan, list.Today, offer.ToList())));
        return due;
    }

    private async Task Connect(SmtpClient server, CancellationToken cancellation)
    {
        var mail = settings.Mail!;
        await server.ConnectAsync(mail.Host, mail.Port, mail.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect, MailSecurity.StartTls => SecureSocketOptions.StartTls, _ => SecureSocketOptions.None,
        }, cancellation);
        if (mail.User is not null) await server.AuthenticateAsync(mail.User, mail.Password ?? "", cancellation);
    }

    // In Chinese with the English below: nobody chose a language for mail.
    private MimeMessage Letter(Reminder reminder, string address)
    {
        var link = (settings.PublicAddress ?? settings.Addresses[0]).TrimEnd('/') + OfferPlace.Path(reminder.Offer);
        var values = new (string, object?)[] { ("school", reminder.School.Name), ("partner", reminder.Partner.Name), ("link", link) };
        string Say(string key, string language, string day) => MailText.Say(key, language, [.. values, ("day", day)]);
        var (chinese, english) = (reminder.AnswerBy.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), reminder.AnswerBy.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        return new MimeMessage([MailboxAddress.Parse(settings.Mail!.From)], [MailboxAddress.Parse(address)], Say("pairings.mail.subject", "zh-CN", chinese),
            new TextPart("plain") { Text = Say("pairings.mail.body", "zh-CN", chinese) + "\n\n" + Say("pairings.mail.body", "en", english) + "\n" });
    }
}
