using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Moq;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Pairings.Mail;
using Xunit;

namespace SchoolPairing.Web.Tests.Pairings;

public sealed class ReminderRoundTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 9, 8);

    private readonly SqliteConnection file = new("Data Source=:memory:");
    private readonly AccountsContext accounts;
    private readonly Mock<IOffersGrain> offers = new();
    private readonly List<NoteReminders> noted = [];
    private readonly LoopbackSmtp server = new();

    public ReminderRoundTests()
    {
        file.Open();
        accounts = new AccountsContext(new DbContextOptionsBuilder<AccountsContext>().UseSqlite(file).Options);
        accounts.Database.EnsureCreated();
        offers.Setup(grain => grain.Remind(Capture.In(noted))).ReturnsAsync(Answer<ReminderList>.Of(new ReminderList(Today, [])));
    }

    public void Dispose()
    {
        accounts.Dispose();
        file.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task A_side_that_has_not_answered_gets_a_mail_and_it_is_noted()
    {
        Principal(OfferPages.Own.Id.Value, "office@example.cn", "张某某");
        Remind(Reminder(null));
        Assert.Equal(1, await Run());
        await server.Served;
        Assert.Equal("2026-7", Assert.Single(Assert.Single(noted).Offers).Value);
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(server.Mails))), TestContext.Current.CancellationToken);
        Assert.Equal("office@example.cn", mail.To.ToString());
        Assert.Contains("平江县加义镇泊头小学", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://pairing.example.cn/offers/2026-7", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("张某某", mail.TextBody + mail.Subject + mail.Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_reminded_today_gets_no_second_mail()
    {
        Principal(OfferPages.Own.Id.Value, "office@example.cn");
        Remind(Reminder(Today));
        Assert.Equal(0, await Run());
        Assert.Empty(noted);
    }

    [Fact]
    public async Task Who_was_reminded_yesterday_gets_one()
    {
        Principal(OfferPages.Own.Id.Value, "office@example.cn");
        Remind(Reminder(Today.AddDays(-1)));
        Assert.Equal(1, await Run());
    }

    [Fact]
    public async Task A_school_without_an_address_stays_on_the_printed_list_alone()
    {
        Principal(OfferPages.Own.Id.Value, null);
        Remind(Reminder(null));
        Assert.Equal(0, await Run());
        Assert.Empty(noted);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_leaves_nothing_noted()
    {
        Principal(OfferPages.Own.Id.Value, "office@example.cn");
        Remind(Reminder(null));
        server.Dispose();
        await Assert.ThrowsAsync<SocketException>(Run);
        Assert.Empty(noted);
    }

    [Fact]
    public async Task The_grain_is_asked_as_the_service_itself()
    {
        Principal(OfferPages.Own.Id.Value, "office@example.cn");
        Caller? asked = null;
        offers.Setup(grain => grain.Reminders()).Callback(() => asked = Caller.Current).ReturnsAsync(Answer<ReminderList>.Of(new ReminderList(Today, [])));
        await Run();
        Assert.Equal(Caller.Service, asked);
    }

    private Task<int> Run()
    {
        var plans = new Mock<IPlanDirectoryGrain>();
        plans.Setup(grain => grain.Plans()).ReturnsAsync([new PlanEntry(PlanId.Of("2026"), 1, true, 1)]);
        var grains = new Mock<IGrainFactory>();
        grains.Setup(factory => factory.GetGrain<IOffersGrain>("2026", null)).Returns(offers.Object);
        grains.Setup(factory => factory.GetGrain<IPlanDirectoryGrain>(0, null)).Returns(plans.Object);
        var settings = new WebSettings
        {
            DataFolder = "", ConfigFolder = "", PublicAddress = "https://pairing.example.cn/", Mail = new MailSettings("127.0.0.1", server.Port, "bureau@example.cn", MailSecurity.None, null, null),
        };
        return new ReminderRound(grains.Object, accounts, settings, NullLogger<ReminderRound>.Instance).Run(TestContext.Current.CancellationToken);
    }

    private void Remind(Reminder reminder) => offers.Setup(grain => grain.Reminders()).ReturnsAsync(Answer<ReminderList>.Of(new ReminderList(Today, [reminder])));

    private static Reminder Reminder(DateOnly? remindedOn) =>
        new(OfferId.Of("2026-7"), OfferSide.Helper, OfferPages.Own, OfferPages.Partner, new DateOnly(2026, 9, 10), remindedOn);

    private void Principal(string school, string? address, string name = "")
    {
        accounts.Users.Add(new Account { UserName = school, Role = Role.Principal, School = school, Email = address, FullName = name });
        accounts.SaveChanges();
    }
}
