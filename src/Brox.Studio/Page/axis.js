// Round numbers at an axis: multiples of 1, 2 or 5 times a power of ten.

/** The numbers between two ends, at most about so many, each with its text. */
export const ticks = (from, to, most) => {
    const least = (to - from) / Math.max(most, 1);
    const power = 10 ** Math.floor(Math.log10(least));
    const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= least * (1 - 1e-9));
    const digits = Math.max(0, Math.min(12, Math.ceil(-Math.log10(step) - 1e-9)));
    const text = x => (step >= 1e6 || step < 1e-6 ? x.toExponential(1) : x.toFixed(digits)).replace('-', '−');
    const marks = [];
    for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
        marks.push([i * step + 0, text(i * step + 0)]);
    }

    return marks;
};
