using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolPairing.Contracts.Words;

/// <summary>An identifier that is one word of text: it never mixes with another kind, and sorts by code point.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface ITextId<TSelf> where TSelf : struct, ITextId<TSelf>
{
    /// <summary>The text as it stands in files and messages.</summary>
    string Value { get; }

    /// <summary>Wraps a text without judging it: rules about allowed texts belong to the import profile.</summary>
    static abstract TSelf Of(string value);
}

/// <summary>Writes a text identifier as a bare JSON string, also where it is the key of an object.</summary>
/// <typeparam name="TId">The identifier.</typeparam>
public sealed class TextIdConverter<TId> : JsonConverter<TId> where TId : struct, ITextId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString() ?? throw new JsonException("an identifier is a text, not null"));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
