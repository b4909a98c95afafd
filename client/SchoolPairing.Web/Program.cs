using System.Text;
using SchoolPairing.Web.Hosting;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await WebProgram.Run(args, AppContext.BaseDirectory, Console.Out, Console.Error);
