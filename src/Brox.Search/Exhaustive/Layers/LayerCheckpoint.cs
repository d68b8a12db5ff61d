using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Brox.Search.Exhaustive.Layers;

/// <summary>A count in layers, written down as a checkpoint: the layers done are its blocks, and the states that wait are text.</summary>
internal static class LayerCheckpoint
{
    /// <summary>The most bytes of states in a checkpoint.</summary>
    private const int MostBytes = 1 << 28;

    /// <summary>Writes a count down.</summary>
    /// <exception cref="ScopeException">The states are too many for a checkpoint.</exception>
    public static Checkpoint Of(LayeredCount count, string question, int points)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var (layer, states, from) in count.Waiting())
            {
                writer.Write(layer);
                var length = bytes.Position;
                writer.Write(0);
                LayerRecords.Write(bytes, states, from, count.KeyWords);
                var end = bytes.Position;
                if (end > MostBytes)
                {
                    throw new ScopeException("the states take more than 256 MB; with --processes they are kept in files, and can be gone on from");
                }

                bytes.Position = length;
                writer.Write((int)(end - length - sizeof(int)));
                bytes.Position = end;
            }
        }

        var done = points - count.Layer;
        return new Checkpoint(
            question,
            done == 0 ? [] : [new BlockRange(0, done - 1)],
            ImmutableSortedDictionary<string, string>.Empty
                .Add("accepted", count.Accepted.ToString(CultureInfo.InvariantCulture))
                .Add("expanded", count.States.ToString(CultureInfo.InvariantCulture))
                .Add("states", Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))));
    }

    /// <summary>Takes a count up from a checkpoint.</summary>
    /// <exception cref="ScopeException">The checkpoint is of another question, or damaged.</exception>
    public static void TakeUp(LayeredCount count, Checkpoint from, string question, int points)
    {
        var done = BlockRange.Numbers(from, question, points).Count;
        if (done == 0)
        {
            return;
        }

        if (from.Done is not [{ First: 0 }])
        {
            throw new ScopeException("the checkpoint is damaged: layers are done one after the other");
        }

        try
        {
            var accepted = BigInteger.Parse(from.Partial["accepted"], NumberStyles.None, CultureInfo.InvariantCulture);
            count.TakeUp(points - done, accepted, long.Parse(from.Partial["expanded"], NumberStyles.None, CultureInfo.InvariantCulture));
            using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(from.Partial["states"])));
            while (reader.BaseStream.Position < reader.BaseStream.Length)
            {
                var layer = reader.ReadInt32();
                var bytes = reader.ReadBytes(reader.ReadInt32());
                if (layer < 1 || layer > points - done)
                {
                    throw new InvalidDataException("it has states of a layer that is done");
                }

                LayerRecords.Read(bytes, key => count.Numbers(layer, key), LayerExpander.Length(points, layer), count.KeyWords);
            }
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or OverflowException or IOException or InvalidDataException or ArgumentException)
        {
            throw new ScopeException($"the checkpoint is damaged: {e.Message}");
        }
    }
}
