using Microsoft.ML;
using Microsoft.ML.Data;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>One pair as Microsoft.ML reads it.</summary>
internal sealed class PairRow
{
    public required float[] Values { get; init; }
    public bool Accepted { get; init; }
    public float Improvement { get; init; }
    public float Weight { get; init; } = 1;

    /// <summary>Rows as a data view; the width must be told, because Microsoft.ML cannot see it in an array.</summary>
    public static IDataView View(MLContext ml, IEnumerable<PairRow> rows, int width)
    {
        var schema = SchemaDefinition.Create(typeof(PairRow));
        schema[nameof(Values)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }
}
