using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Pairings.Agreements;
using SchoolPairing.Web.Pairings.Mail;

namespace SchoolPairing.Web.Pairings;

/// <summary>What principals do: offers, answers, pairings, agreements, reminders by mail.</summary>
internal static class PairingsArea
{
    public static void AddPairings(this IServiceCollection services, WebSettings settings)
    {
        services.AddScoped<OfferAsk>();
        services.AddScoped<OfferWording>();
        services.AddSingleton<AgreementFile>();
        if (settings.Mail is null) return;
        services.AddScoped<ReminderRound>();
        services.AddHostedService<ReminderMail>();
    }

    public static void MapPairings(this WebApplication app) => AgreementDownload.Map(app);
}
