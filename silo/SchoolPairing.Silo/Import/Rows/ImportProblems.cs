using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>Every problem that a row can have. Ids are never renamed: texts, reports and tests refer to them.</summary>
public static class ImportProblems
{
    /// <summary>A value that must be there is not.</summary>
    public static readonly ProblemId ValueMissing = new("value-missing");
    /// <summary>No class: the school is neither helper nor receiver.</summary>
    public static readonly ProblemId ClassUnknown = new("class-unknown");
    /// <summary>No coordinates: no distance can be computed.</summary>
    public static readonly ProblemId LocationUnknown = new("location-unknown");
    /// <summary>Not a number.</summary>
    public static readonly ProblemId NotANumber = new("not-a-number");
    /// <summary>A comma or point that may separate thousands or decimals.</summary>
    public static readonly ProblemId AmbiguousNumber = new("ambiguous-number");
    /// <summary>NaN or infinite.</summary>
    public static readonly ProblemId NotFinite = new("not-finite");
    /// <summary>Below zero where nothing can be.</summary>
    public static readonly ProblemId Negative = new("negative");
    /// <summary>Outside the column's limits.</summary>
    public static readonly ProblemId OutOfRange = new("out-of-range");
    /// <summary>A fraction where whole things are counted.</summary>
    public static readonly ProblemId NotACount = new("not-a-count");
    /// <summary>A date, often a number that the spreadsheet changed.</summary>
    public static readonly ProblemId DateInCell = new("date-in-cell");
    /// <summary>A class that the profile does not list.</summary>
    public static readonly ProblemId UnknownClass = new("unknown-class");
    /// <summary>A stage that the profile does not list.</summary>
    public static readonly ProblemId UnknownStage = new("unknown-stage");
    /// <summary>A school type that the profile does not list.</summary>
    public static readonly ProblemId UnknownType = new("unknown-type");
    /// <summary>A managing unit that the profile does not list.</summary>
    public static readonly ProblemId UnknownUnit = new("unknown-unit");
    /// <summary>A county that the profile does not list.</summary>
    public static readonly ProblemId UnknownCounty = new("unknown-county");
    /// <summary>Neither real nor made.</summary>
    public static readonly ProblemId UnknownMade = new("unknown-made");
    /// <summary>Latitude without longitude or the other way round.</summary>
    public static readonly ProblemId CoordinatesIncomplete = new("coordinates-incomplete");
    /// <summary>Latitude and longitude change places.</summary>
    public static readonly ProblemId CoordinatesSwapped = new("coordinates-swapped");
    /// <summary>Outside the region.</summary>
    public static readonly ProblemId CoordinatesOutside = new("coordinates-outside");
    /// <summary>0, 0: a value that was never filled in.</summary>
    public static readonly ProblemId CoordinatesZero = new("coordinates-zero");
    /// <summary>Not ten digits.</summary>
    public static readonly ProblemId CodeFormat = new("code-format");
    /// <summary>The first two digits are no class of schools.</summary>
    public static readonly ProblemId CodeClass = new("code-class");
    /// <summary>Digits 3 and 4 are another province.</summary>
    public static readonly ProblemId CodeProvince = new("code-province");
    /// <summary>The code's class and the school type disagree.</summary>
    public static readonly ProblemId CodeTypeMismatch = new("code-type-mismatch");
    /// <summary>A code that a spreadsheet rounded (2.14306E+09).</summary>
    public static readonly ProblemId CodeLostDigits = new("code-lost-digits");
    /// <summary>The same code and stage more than once.</summary>
    public static readonly ProblemId DuplicatePart = new("duplicate-part");
    /// <summary>Rows of one school say different things about it.</summary>
    public static readonly ProblemId ContradictoryRows = new("contradictory-rows");
    /// <summary>Teachers needed are given, teachers there are not.</summary>
    public static readonly ProblemId SubjectIncomplete = new("subject-incomplete");
    /// <summary>No telephone number of an office.</summary>
    public static readonly ProblemId PhoneFormat = new("phone-format");
    /// <summary>A mobile number: a person's, not an office's.</summary>
    public static readonly ProblemId PhonePrivate = new("phone-private");
    /// <summary>More text than a field takes.</summary>
    public static readonly ProblemId CellTooLong = new("cell-too-long");
    /// <summary>An error value of the spreadsheet, such as #DIV/0!.</summary>
    public static readonly ProblemId SpreadsheetError = new("spreadsheet-error");
    /// <summary>A formula that was saved without its value.</summary>
    public static readonly ProblemId FormulaWithoutValue = new("formula-without-value");
    /// <summary>A formula in a text file.</summary>
    public static readonly ProblemId FormulaAsText = new("formula-as-text");
    /// <summary>Control, direction or replacement characters.</summary>
    public static readonly ProblemId ControlCharacters = new("control-characters");
    /// <summary>More cells than headers: the row may have slipped.</summary>
    public static readonly ProblemId ExtraCells = new("extra-cells");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemId> All { get; } =
    [
        ValueMissing, ClassUnknown, LocationUnknown, NotANumber, AmbiguousNumber, NotFinite, Negative, OutOfRange, NotACount, DateInCell,
        UnknownClass, UnknownStage, UnknownType, UnknownUnit, UnknownCounty, UnknownMade,
        CoordinatesIncomplete, CoordinatesSwapped, CoordinatesOutside, CoordinatesZero,
        CodeFormat, CodeClass, CodeProvince, CodeTypeMismatch, CodeLostDigits, DuplicatePart, ContradictoryRows, SubjectIncomplete, PhoneFormat, PhonePrivate,
        CellTooLong, SpreadsheetError, FormulaWithoutValue, FormulaAsText, ControlCharacters, ExtraCells,
    ];
}
