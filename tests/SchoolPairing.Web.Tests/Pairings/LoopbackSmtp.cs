using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchoolPairing.Web.Tests.Pairings;

/// <summary>A mail server of a few lines on this machine: it takes every mail and keeps it.</summary>
internal sealed class LoopbackSmtp : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public LoopbackSmtp()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Served = Serve();
    }

    public int Port { get; }

    public List<string> Mails { get; } = [];

    /// <summary>Ends when the first caller has said goodbye.</summary>
    public Task Served { get; }

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO": await writer.WriteLineAsync("250-here\r\n250-8BITMIME\r\n250 SMTPUTF8"); break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } text && text != ".") mail.Append(text).Append('\n');
                    Mails.Add(mail.ToString());
                    await writer.WriteLineAsync("250 kept");
                    break;
                case "QUIT": await writer.WriteLineAsync("221 bye"); return;
                default: await writer.WriteLineAsync("250 ok"); break;
            }
        }
    }
}
