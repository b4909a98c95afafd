namespace SchoolPairing.Web.Pairings.Mail;

/// <summary>The bureau's mail server. Without it the program sends no mail.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its port, such as 25, 465 or 587.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Security">How the line is protected.</param>
/// <param name="User">Name at the server; null: none is needed.</param>
/// <param name="Password">Password at the server.</param>
public sealed record MailSettings(string Host, int Port, string From, MailSecurity Security, string? User, string? Password);

/// <summary>How the line to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all, for a server on the same machine or intranet.</summary>
    None,
    /// <summary>Asked for after the greeting, usually on port 587.</summary>
    StartTls,
    /// <summary>From the first byte, usually on port 465.</summary>
    Tls,
}
