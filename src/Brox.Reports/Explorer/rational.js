// Exact rational numbers: { n, d } with d > 0 and no common factor. Ties |z-x| = t are ties, never nearly so.

const greatestDivisor = (a, b) => {
    while (b) {
        [a, b] = [b, a % b];
    }

    return a < 0n ? -a : a;
};

export const rational = (n, d = 1n) => {
    const g = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
    return { n: n / g, d: d / g };
};

export const zero = rational(0n);

/** The number of a text such as 3, -7/2 or 0.125; null where it is none. */
export const parseRational = text => {
    const match = /^\s*([+-]?)(\d{1,400})(?:\/(\d{1,400})|\.(\d{1,400}))?\s*$/.exec(text.replace('−', '-'));
    if (!match || (match[3] && BigInt(match[3]) === 0n)) {
        return null;
    }

    const [, minus, whole, denominator, decimals] = match;
    const n = BigInt(whole + (decimals ?? ''));
    return rational(minus === '-' ? -n : n, denominator ? BigInt(denominator) : 10n ** BigInt(decimals?.length ?? 0));
};

export const plus = (a, b) => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a, b) => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a, b) => rational(a.n * b.n, a.d * b.d);
export const over = (a, b) => rational(a.n * b.d, a.d * b.n);
export const compare = (a, b) => {
    const [left, right] = [a.n * b.d, b.n * a.d];
    return left < right ? -1 : left > right ? 1 : 0;
};
export const signOf = a => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);
export const textOf = a => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`);

/** The text where it is short, else a decimal near it: for numbers beside pictures. */
export const shortOf = a => (textOf(a).length <= 8 ? textOf(a) : `≈ ${Number(toNumber(a).toPrecision(4))}`);
export const toNumber = a => Number(a.n) / Number(a.d);

/** The multiple of a step nearest to a floating-point number: where a pointer lets go. */
export const snap = (number, step) => times(rational(BigInt(Math.round(number / toNumber(step)))), step);

/** The next multiple of a step above a number, or below it. */
export const nextMultiple = (a, step, direction) => {
    const ratio = over(a, step);
    const floor = ratio.n >= 0n || ratio.n % ratio.d === 0n ? ratio.n / ratio.d : ratio.n / ratio.d - 1n;
    const isMultiple = ratio.d === 1n;
    return times(rational(direction > 0 ? floor + 1n : isMultiple ? floor - 1n : floor), step);
};

const rootOfInteger = n => {
    if (n < 2n) {
        return n;
    }

    let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
    for (;;) {
        const y = (x + n / x) >> 1n;
        if (y >= x) {
            return x;
        }

        x = y;
    }
};

/** The square root where it is rational, else null. */
export const exactRoot = a => {
    const [n, d] = [rootOfInteger(a.n), rootOfInteger(a.d)];
    return n * n === a.n && d * d === a.d ? rational(n, d) : null;
};
