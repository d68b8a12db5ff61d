// Closed piecewise polynomials of one variable, of degree at most 2, for rational radii: all iterates of the method are rational then.
import { compare, minus, over, parseRational, plus, rational, signOf, textOf, times, zero } from './rational.js';

const mostSteps = 200;

/** The function of an item: knots, the values at them and the polynomials between them, null where it is +inf; what the library found of it. */
export const piecewiseOf = item => {
    const number = text => (text === null ? null : parseRational(text));
    const f = {
        kind: 'piecewise', dimension: 1, knots: item.knots.map(number), values: item.values.map(number), cells: item.cells.map(c => c?.map(number) ?? null),
        components: item.minimizers.map(ends => ends.map(number)), spectra: item.spectra, classes: item.classes, instance: item.instance,
    };
    f.turns = turnsOf(f);
    const places = [...f.turns, ...f.cells.map((_, c) => insideOf(f, c))];
    f.least = places.map(x => valueAt(f, x)).filter(v => v !== null).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    return f;
};

const evaluate = (coefficients, x) => coefficients.reduceRight((sum, c) => plus(times(sum, x), c), zero);

/** The cell in which a number lies, or the one left of it where it is a knot. */
const cellOf = (f, x) => f.knots.filter(k => compare(k, x) < 0).length;

/** The value at a number; null for +inf. */
export const valueAt = (f, x) => {
    const knot = f.knots.findIndex(k => compare(k, x) === 0);
    const cell = f.cells[cellOf(f, x)];
    return knot >= 0 ? f.values[knot] : cell && evaluate(cell, x);
};

/** A number inside a cell. */
const insideOf = (f, c) => {
    const [from, to] = [f.knots[c - 1], f.knots[c]];
    return from && to ? times(rational(1n, 2n), plus(from, to)) : from ? plus(from, rational(1n)) : to ? minus(to, rational(1n)) : zero;
};

/** Knots and vertices, ascending. */
const turnsOf = f => {
    const vertices = f.cells.map((cell, c) => {
        const vertex = cell && cell.length === 3 && signOf(cell[2]) !== 0 ? over(minus(zero, cell[1]), times(rational(2n), cell[2])) : null;
        return vertex && f.knots.every((k, i) => compare(k, vertex) === (i < c ? -1 : 1)) ? vertex : null;
    });
    return [...f.knots, ...vertices.filter(v => v)].sort(compare);
};

const isConstant = (cell, value) => cell && cell.slice(1).every(c => signOf(c) === 0) && compare(cell[0] ?? zero, value) === 0;

/** brox_t(x) as pairs of ends, ascending; a point is a pair of equal ends. */
export const broximalIntervals = (f, x, t) => {
    const [low, high] = [minus(x, t), plus(x, t)];
    const candidates = [low, ...f.turns.filter(z => compare(low, z) < 0 && compare(z, high) < 0), high];
    const values = candidates.map(z => valueAt(f, z));
    const finite = values.filter(v => v !== null);
    if (finite.length === 0) {
        return [];
    }

    const least = finite.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    const parts = [];
    candidates.forEach((z, i) => {
        if (values[i] !== null && compare(values[i], least) === 0) {
            const last = parts.at(-1);
            if (last && i > 0 && compare(last[1], candidates[i - 1]) === 0 && isConstant(f.cells[cellOf(f, z)], least)) {
                last[1] = z;
            } else {
                parts.push([z, z]);
            }
        }
    });
    return parts;
};

export const isMinimizerAt = (f, x) => {
    const value = valueAt(f, x);
    return value !== null && compare(value, f.least) === 0;
};

/** Whether no minimizer lies in the ball. */
export const isFarAt = (f, x, t) => compare(valueAt(f, broximalIntervals(f, x, t)[0][0]), f.least) !== 0;

const apart = (x, y) => {
    const z = minus(x, y);
    return z.n < 0n ? minus(zero, z) : z;
};

/** A run of the method: the iterates, how it ends, whether the rule left a choice. The choices are among the ends of the broximal set; where several are left, the smallest is taken. */
export const lineRunOf = (f, t, start, rule) => {
    const iterates = [start];
    let hasChoice = false;
    for (let x = start; !isMinimizerAt(f, x);) {
        const set = broximalIntervals(f, x, t);
        const stays = set.some(([from, to]) => compare(from, x) <= 0 && compare(x, to) <= 0);
        let choices = rule === 'nearest' && stays ? [x] : set.flat();
        if (rule === 'any-moving') {
            choices = choices.some(u => compare(u, x) !== 0) ? choices.filter(u => compare(u, x) !== 0) : choices;
        } else {
            const sign = rule === 'farthest' ? 1 : -1;
            const best = choices.reduce((a, b) => (sign * compare(apart(b, x), apart(a, x)) > 0 ? b : a));
            choices = choices.filter(u => compare(apart(u, x), apart(best, x)) === 0);
        }

        const next = choices.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
        hasChoice ||= choices.some(u => compare(u, next) !== 0);
        if (compare(next, x) === 0) {
            return { iterates, outcome: 'stuck', hasChoice };
        }

        const outcome = isMinimizerAt(f, next) ? 'reached'
            : iterates.some(z => compare(z, next) === 0) ? 'cycle'
                : runsAway(f, x, next, t) ? 'diverges'
                    : iterates.length >= mostSteps ? 'unfinished' : null;
        iterates.push(next);
        if (outcome) {
            return { iterates, outcome, hasChoice };
        }

        x = next;
    }

    return { iterates, outcome: 'reached', hasChoice };
};

/** Whether a step of full length lies in a constant tail, where every later window is a translate of this one. */
const runsAway = (f, from, to, t) => {
    const isFlat = cell => cell && cell.slice(1).every(c => signOf(c) === 0);
    return compare(apart(from, to), t) === 0 && (compare(to, from) < 0
        ? isFlat(f.cells[0]) && (f.knots.length === 0 || compare(plus(from, t), f.knots[0]) < 0)
        : isFlat(f.cells.at(-1)) && (f.knots.length === 0 || compare(minus(from, t), f.knots.at(-1)) > 0));
};

/** Where a radius lies with respect to an end of a spectrum, a number or the square root of one: -1, 0, 1; null where its enclosure does not tell. */
const against = (t, end) => {
    if (end.value !== undefined) {
        return compare(t, parseRational(end.value));
    }

    if (end.square !== undefined) {
        return compare(times(t, t), parseRational(end.square));
    }

    return compare(t, parseRational(end.lo)) < 0 ? -1 : compare(t, parseRational(end.hi)) > 0 ? 1 : null;
};

/** Whether a radius is in a spectrum: true, false, or null where that is not known. */
export const isRadiusOf = (spectrum, t) => {
    if (!spectrum.intervals) {
        return null;
    }

    const answers = spectrum.intervals.map(({ lower, lowerClosed, upper, upperClosed }) => {
        const [low, high] = [against(t, lower), upper === null ? -1 : against(t, upper)];
        return low === null || high === null ? null : (low > 0 || (low === 0 && lowerClosed)) && (high < 0 || (high === 0 && upperClosed));
    });
    return answers.includes(true) ? true : answers.includes(null) ? null : false;
};

export const intervalText = ([from, to]) => (compare(from, to) === 0 ? textOf(from) : `[${textOf(from)}, ${textOf(to)}]`);

/** For the tests, and for a console: what the explorer says of a piecewise item, a radius and centres. */
export const decidePiecewise = (item, radius, centres) => {
    const f = piecewiseOf(item);
    const t = parseRational(radius);
    return {
        least: textOf(f.least),
        verdicts: Object.fromEntries(Object.entries(f.spectra).map(([name, spectrum]) => [name, isRadiusOf(spectrum, t)])),
        centres: centres.map(text => {
            const x = parseRational(text);
            return valueAt(f, x) === null ? null : {
                broximalSet: broximalIntervals(f, x, t).map(ends => ends.map(textOf)),
                far: isFarAt(f, x, t),
                runs: Object.fromEntries(['farthest', 'any-moving', 'nearest'].map(rule => {
                    const run = lineRunOf(f, t, x, rule);
                    return [rule, { iterates: run.iterates.map(textOf), outcome: run.outcome }];
                })),
            };
        }),
    };
};

