// Round numbers at an axis: multiples of 1, 2 or 5 times a power of ten, written out: nothing is rounded away.

const longestPlain = 7;

/** The number n * 10^power, n whole: plain where that is short, else with a power of ten. */
const decimal = (n, power) => {
    if (n === 0) {
        return '0';
    }

    const all = String(Math.abs(n));
    const digits = all.replace(/0+$/, '');
    const e = power + all.length - digits.length;
    const plain = e >= 0 ? digits + '0'.repeat(e)
        : digits.length > -e ? `${digits.slice(0, e)}.${digits.slice(e)}`
            : `0.${'0'.repeat(-e - digits.length)}${digits}`;
    const scientific = `${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${e + digits.length - 1}`.replace('-', '−');
    return `${n < 0 ? '−' : ''}${plain.length <= longestPlain || plain.length <= scientific.length ? plain : scientific}`;
};

/** The numbers between two ends, at most about so many, each with its text. */
export const ticks = (from, to, most) => {
    const least = (to - from) / Math.max(most, 1);
    const power = Math.floor(Math.log10(least));
    const times = [1, 2, 5, 10].find(m => m * 10 ** power >= least * (1 - 1e-9)) ?? 10;
    const step = times * 10 ** power;
    const marks = [];
    for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
        marks.push([i * step, decimal(i * times, power)]);
    }

    return marks;
};
