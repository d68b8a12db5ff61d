namespace Brox.Functions;

/// <summary>The part of a piecewise description that an error is about.</summary>
internal enum PiecewisePart
{
    /// <summary>The description as a whole.</summary>
    Whole,

    /// <summary>One of the pieces.</summary>
    Piece,

    /// <summary>One of the listed values.</summary>
    At,
}

/// <summary>Why a piecewise description is not a function of the family, and where.</summary>
/// <param name="Part">The part at fault.</param>
/// <param name="Index">Its index, from 0, in the order given.</param>
/// <param name="Cause">The cause, in one line.</param>
internal sealed record PiecewiseError(PiecewisePart Part, int Index, string Cause);
