using Microsoft.AspNetCore.Components;

namespace SchoolPairing.Web.Components;

/// <summary>A column of a <see cref="DataTable{T}"/>.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Cell">What stands in it.</param>
/// <param name="Order">How rows sort by it; null: they do not.</param>
/// <param name="Number">Whether it is set flush right.</param>
public sealed record Column<T>(string Key, string Title, RenderFragment<T> Cell, Comparison<T>? Order = null, bool Number = false)
{
    /// <summary>A column of plain text.</summary>
    public Column(string key, string title, Func<T, string> text, Comparison<T>? order = null, bool number = false)
        : this(key, title, item => builder => builder.AddContent(0, text(item)), order, number) { }
}
