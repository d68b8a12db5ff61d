namespace Brox.Functions.Formulas;

/// <summary>The text of a formula and the place in it up to which it is read.</summary>
/// <param name="text">The text.</param>
internal sealed class FormulaScanner(string text)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>How many characters are read.</summary>
    public int At { get; set; }

    /// <summary>Whether the whole text is read.</summary>
    public bool IsAtEnd => At == Text.Length;

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Current => IsAtEnd ? '\0' : Text[At];

    /// <summary>Passes over blanks.</summary>
    public void SkipBlanks()
    {
        while (At < Text.Length && char.IsWhiteSpace(Text[At]))
        {
            At++;
        }
    }

    /// <summary>Whether the next character that is no blank is the given one, which is then read.</summary>
    public bool Take(char c)
    {
        SkipBlanks();
        if (At < Text.Length && Text[At] == c)
        {
            At++;
            return true;
        }

        return false;
    }

    /// <summary>Whether the next character that is no blank is one of the given ones, which is then read.</summary>
    public bool TakeAny(string signs)
    {
        SkipBlanks();
        if (At < Text.Length && signs.Contains(Text[At], StringComparison.Ordinal))
        {
            At++;
            return true;
        }

        return false;
    }

    /// <summary>Whether <c>^</c> or <c>**</c> comes next, which is then read.</summary>
    public bool TakePower()
    {
        SkipBlanks();
        if (string.CompareOrdinal(Text, At, "**", 0, 2) == 0)
        {
            At += 2;
            return true;
        }

        return Take('^');
    }

    /// <summary>Reads a decimal number, with an exponent if there is one.</summary>
    public string TakeNumber()
    {
        var start = At;
        SkipDigits();
        if (Current == '.')
        {
            At++;
            SkipDigits();
        }

        if (Current is 'e' or 'E')
        {
            var sign = At + 1 < Text.Length && Text[At + 1] is '+' or '-' ? 1 : 0;
            if (At + 1 + sign < Text.Length && char.IsAsciiDigit(Text[At + 1 + sign]))
            {
                At += 1 + sign;
                SkipDigits();
            }
        }

        return Text[start..At];
    }

    /// <summary>Reads letters and digits.</summary>
    public string TakeWord()
    {
        var start = At;
        while (FormulaSyntax.IsLetter(Current) || char.IsAsciiDigit(Current))
        {
            At++;
        }

        return Text[start..At];
    }

    /// <summary>Reads the given character.</summary>
    /// <exception cref="FormulaSyntaxException">Another one comes next.</exception>
    public void Demand(char c)
    {
        if (!Take(c))
        {
            throw Unexpected($"\"{c}\"");
        }
    }

    /// <summary>The complaint that something else is wanted here.</summary>
    public FormulaSyntaxException Unexpected(string wanted) => new(
        At, At == Text.Length ? $"{wanted} is wanted, but the formula ends" : $"{wanted} is wanted, not \"{OneLine.Clean(Text[At].ToString())}\"");

    private void SkipDigits()
    {
        while (At < Text.Length && char.IsAsciiDigit(Text[At]))
        {
            At++;
        }
    }
}

/// <summary>A formula that cannot be read.</summary>
/// <param name="position">The character at which it cannot, from 0.</param>
/// <param name="message">Why, in one line.</param>
internal sealed class FormulaSyntaxException(int position, string message) : Exception(message)
{
    /// <summary>The character, from 0.</summary>
    public int Position { get; } = position;
}
