using System.Globalization;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Web.Plans;

namespace SchoolPairing.Web.Matching;

/// <summary>What a button of the board does.</summary>
public enum BoardAct
{
    /// <summary>The edit whose effect is shown.</summary>
    Apply = 1,
    /// <summary>One step back.</summary>
    Undo = 2,
    /// <summary>One step forward.</summary>
    Redo = 3,
    /// <summary>A copy of the scenario.</summary>
    Copy = 4,
    /// <summary>Another name for the scenario.</summary>
    Rename = 5,
    /// <summary>The scenario leaves the board.</summary>
    Drop = 6,
}

/// <summary>A form of the board, sent over the circuit or, without script, as a plain form: both ways do the same.</summary>
public sealed record BoardForm(string Plan, BoardAct Act, CommandId Command, long Expected, string Scenario, BoardEdit? Edit = null, string Name = "", bool EvenAgreed = false)
{
    public static BoardForm Of(BoardAddress address, IFormCollection form) => new(
        address.Plan, Enum.TryParse<BoardAct>(form["act"], out var act) ? act : default, Commands.Of(form),
        long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1,
        form["scenario"].ToString(), address.OpenEdit, form["name"].ToString().Trim(), form["even-agreed"] == "yes");
}
