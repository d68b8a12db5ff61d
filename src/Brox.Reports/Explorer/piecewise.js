// Closed piecewise polynomials of one variable, of degree at most 2, for rational radii: all iterates of the method are rational then.
import { compare, minus, over, parseRational, plus, rational, signOf, textOf, times, zero } from './rational.js';

const mostSteps = 200;

/** The function of an item: knots, the values at them and the polynomials between them, null where it is +inf; what the library found of it. */
export const piecewiseOf = item => {
    const number = text => (text === null ? null : parseRational(text));
    return assembled({
        knots: item.knots.map(number), values: item.values.map(number), cells: item.cells.map(c => c?.map(number) ?? null),
        components: item.minimizers.map(ends => ends.map(number)), spectra: item.spectra, classes: item.classes, instance: item.instance,
    });
};

/** With its turns and its least value. */
const assembled = parts => {
    const f = { kind: 'piecewise', dimension: 1, ...parts };
    f.turns = turnsOf(f);
    const places = [...f.turns, ...f.cells.map((_, c) => insideOf(f, c))];
    f.least = places.map(x => valueAt(f, x)).filter(v => v !== null).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    return f;
};

const mostPieces = 60;

/** The function of JSON from outside: the function, whose classes nobody has decided, or in a few words why it is none that is shown here. */
export const piecewiseFrom = instance => {
    const read = number => (typeof number === 'string' || Number.isInteger(number) ? parseRational(String(number)) : null);
    const known = ['kind', 'name', 'note', 'pieces', 'at', 'metric'];
    const strange = Object.keys(instance ?? {}).find(key => !known.includes(key));
    if (strange) {
        return { error: `"${strange}" is not shown here` };
    }

    if (!Array.isArray(instance.pieces) || instance.pieces.length > mostPieces || !Array.isArray(instance.at ?? [])) {
        return { error: `at most ${mostPieces} pieces are shown` };
    }

    if (instance.metric && !(instance.metric.length === 1 && instance.metric[0]?.length === 1 && textOf(read(instance.metric[0][0]) ?? zero) === '1')) {
        return { error: 'another metric is not shown here' };
    }

    const pieces = instance.pieces.map(p => ({
        from: p?.from === '-inf' ? null : read(p?.from) ?? undefined, to: p?.to === 'inf' ? null : read(p?.to) ?? undefined, cell: Array.isArray(p?.coefficients) ? p.coefficients.map(read) : [],
    }));
    const at = (instance.at ?? []).map(p => ({ x: read(p?.x), value: read(p?.value) }));
    if (pieces.some(p => p.from === undefined || p.to === undefined || p.cell.length === 0 || p.cell.includes(null)) || at.some(p => !p.x || !p.value)) {
        return { error: 'a number is missing, or not written as "3", "-1/2" or "0.25"' };
    }

    pieces.forEach(p => {
        while (p.cell.length > 1 && signOf(p.cell.at(-1)) === 0) {
            p.cell.pop();
        }
    });
    if (pieces.some(p => p.cell.length > 3)) {
        return { error: 'pieces of degree at most 2 are shown' };
    }

    const below = (a, b) => compare(a, b) < 0;
    pieces.sort((a, b) => (a.from === null ? -1 : b.from === null ? 1 : compare(a.from, b.from)));
    if (pieces.some((p, i) => (p.from && p.to && !below(p.from, p.to)) || (i > 0 && (p.from === null || pieces[i - 1].to === null || below(p.from, pieces[i - 1].to))))) {
        return { error: 'two pieces overlap, or one is empty' };
    }

    if (pieces.length + at.length === 0) {
        return { error: 'there is no piece' };
    }

    const knots = [...pieces.flatMap(p => [p.from, p.to]), ...at.map(p => p.x)].filter(k => k).sort(compare).filter((k, i, all) => i === 0 || below(all[i - 1], k));
    const cells = Array.from({ length: knots.length + 1 }, (_, c) => pieces.find(p => (p.from === null || (c > 0 && !below(knots[c - 1], p.from))) && (p.to === null || (c < knots.length && !below(p.to, knots[c]))))?.cell ?? null);
    const limits = k => [cells[k], cells[k + 1]].filter(cell => cell).map(cell => evaluate(cell, knots[k]));
    const values = knots.map((knot, k) => at.find(p => compare(p.x, knot) === 0)?.value ?? limits(k).sort(compare)[0] ?? null);
    const torn = knots.findIndex((_, k) => limits(k).some(limit => values[k] === null || below(limit, values[k])));
    if (torn >= 0) {
        return { error: `the function is not closed at ${textOf(knots[torn])}` };
    }

    const falls = (cell, side) => cell && (cell.length === 3 ? signOf(cell[2]) < 0 : cell.length === 2 && signOf(cell[1]) === -side);
    if (falls(cells[0], -1) || falls(cells.at(-1), 1)) {
        return { error: 'the function is not bounded below' };
    }

    const f = assembled({ knots, values, cells, components: [], spectra: {}, instance, classes: [{ name: 'all classes', holds: null, why: 'this page looks verdicts up, and has none of a function from outside: brox classify decides them' }] });
    f.components = minimizersOf(f);
    return { f };
};

/** For the tests, and for a console: what is read of JSON from outside. */
export const readPiecewise = instance => {
    const { f, error } = piecewiseFrom(instance);
    const text = z => (z === null ? null : textOf(z));
    return f ? { knots: f.knots.map(text), values: f.values.map(text), cells: f.cells.map(c => c?.map(text) ?? null), minimizers: f.components.map(ends => ends.map(text)) } : { error };
};

/** The parts of X as pairs of ends, ascending; null for an end at infinity. */
const minimizersOf = f => {
    const parts = [];
    const add = (from, to) => {
        const last = parts.at(-1);
        if (last && last[1] && from && compare(last[1], from) === 0) {
            last[1] = to;
        } else {
            parts.push([from, to]);
        }
    };
    f.cells.forEach((cell, c) => {
        const [from, to] = [f.knots[c - 1] ?? null, f.knots[c] ?? null];
        if (isConstant(cell, f.least)) {
            add(from, to);
        } else {
            f.turns.filter(z => (!from || compare(from, z) < 0) && (!to || compare(z, to) < 0) && compare(valueAt(f, z), f.least) === 0).forEach(z => add(z, z));
        }

        if (to && f.values[c] && compare(f.values[c], f.least) === 0) {
            add(to, to);
        }
    });
    return parts;
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

/** Where a radius, given as its square, lies with respect to an end of a spectrum, a number or the square root of one: -1, 0, 1; null where its enclosure does not tell. */
const against = (square, end) => {
    const to = text => compare(square, times(parseRational(text), parseRational(text)));
    if (end.value !== undefined) {
        return to(end.value);
    }

    if (end.square !== undefined) {
        return compare(square, parseRational(end.square));
    }

    return to(end.lo) < 0 ? -1 : to(end.hi) > 0 ? 1 : null;
};

/** Whether a radius, given as its square, is in a spectrum: true, false, or null where that is not known. */
export const isRadiusOf = (spectrum, square) => {
    if (!spectrum.intervals) {
        return null;
    }

    const answers = spectrum.intervals.map(({ lower, lowerClosed, upper, upperClosed }) => {
        const [low, high] = [against(square, lower), upper === null ? -1 : against(square, upper)];
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
        verdicts: Object.fromEntries(Object.entries(f.spectra).map(([name, spectrum]) => [name, isRadiusOf(spectrum, times(t, t))])),
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

