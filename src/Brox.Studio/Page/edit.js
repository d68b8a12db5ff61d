// Functions whose points can be moved: on finitely many points of the line or the plane, and piecewise linear on the line. Everything is exact.
import { compare, minus, over, parseRational, plus, textOf, times, toNumber } from './rational.js';

/** A line through two places, as coefficients; of a vertical one there is none. */
const through = ([x0, y0], [x1, y1]) => {
    const slope = over(minus(y1, y0), minus(x1, x0));
    return [minus(y0, times(slope, x0)), slope];
};

const at = (cell, x) => (cell.length === 1 ? cell[0] : plus(cell[0], times(cell[1], x)));

/** The function of an instance file, where its points can be moved; else null. */
export const movable = instance => {
    if (instance.kind === 'finite' && instance.dimension <= 2) {
        return { kind: 'finite', points: instance.points.map(p => ({ x: p.x.map(parseRational), value: parseRational(p.value) })) };
    }

    return instance.kind === 'piecewise' && !instance.box && instance.pieces.every(p => p.coefficients.length <= 2) ? lineOf(instance) : null;
};

/** Knots with their values, and the cells between them: coefficients, or null for +inf. */
const lineOf = instance => {
    const listed = new Map((instance.at ?? []).map(entry => [entry.x, entry.value]));
    const ends = instance.pieces.flatMap(p => [p.from, p.to]).filter(e => !e.endsWith('inf'));
    const knots = [...new Set([...ends, ...listed.keys()])].map(parseRational).sort(compare);
    if (knots.some(k => k === null) || [...listed.values()].some(v => parseRational(v) === null)) {
        return null;
    }

    const cells = Array.from({ length: knots.length + 1 }, () => null);
    for (const { from, to, coefficients } of instance.pieces) {
        const first = from === '-inf' ? 0 : knots.findIndex(k => textOf(k) === textOf(parseRational(from))) + 1;
        const end = to === 'inf' ? knots.length : knots.findIndex(k => textOf(k) === textOf(parseRational(to)));
        for (let c = first; c <= end; c++) {
            cells[c] = coefficients.map(parseRational);
        }
    }

    const points = knots.map((x, k) => {
        const limits = [cells[k], cells[k + 1]].map(cell => cell && at(cell, x));
        const own = [...listed].find(([place]) => compare(parseRational(place), x) === 0)?.[1];
        const lower = limits.filter(l => l).sort(compare)[0];
        return { x: [x], value: own === undefined ? lower ?? null : parseRational(own), limits };
    });
    return points.every(p => p.value) ? { kind: 'piecewise', points, cells } : null;
};

/** The function with one point elsewhere; null where that is no function any more. */
export const moved = (f, index, x, value) => {
    if (f.kind === 'finite') {
        if (f.points.some((p, i) => i !== index && p.x.every((c, j) => compare(c, x[j]) === 0))) {
            return null;
        }

        return { ...f, points: f.points.map((p, i) => (i === index ? { x, value } : p)) };
    }

    const [before, after] = [f.points[index - 1], f.points[index + 1]];
    if ((before && compare(before.x[0], x[0]) >= 0) || (after && compare(x[0], after.x[0]) >= 0)) {
        return null;
    }

    const rise = minus(value, f.points[index].value);
    const limits = f.points[index].limits.map(limit => limit && plus(limit, rise));
    const points = f.points.map((p, i) => (i === index ? { x, value, limits } : p));
    const cells = f.cells.map((cell, c) => {
        const [left, right] = [points[c - 1], points[c]];
        if (!cell || (c !== index && c !== index + 1)) {
            return cell;
        }

        if (left && right) {
            return through([left.x[0], left.limits[1]], [right.x[0], right.limits[0]]);
        }

        // The unbounded end keeps its slope.
        const slope = cell[1] ?? parseRational('0');
        const [end, limit] = left ? [left.x[0], left.limits[1]] : [right.x[0], right.limits[0]];
        return [minus(limit, times(slope, end)), slope];
    });
    return { ...f, points, cells };
};

/** The instance file of a function that was moved. */
export const instanceOf = (f, instance) => {
    if (f.kind === 'finite') {
        return { ...instance, points: f.points.map(p => ({ x: p.x.map(textOf), value: textOf(p.value) })) };
    }

    return {
        ...instance,
        pieces: f.cells.flatMap((cell, c) => (cell ? [{
            from: c === 0 ? '-inf' : textOf(f.points[c - 1].x[0]), to: c === f.points.length ? 'inf' : textOf(f.points[c].x[0]), coefficients: cell.map(textOf),
        }] : [])),
        at: f.points.map(p => ({ x: textOf(p.x[0]), value: textOf(p.value) })),
    };
};

/** The text of a function on finitely many points, as it is typed. */
export const typedOf = f => f.points.map(p => `${p.x.length === 1 ? textOf(p.x[0]) : `(${p.x.map(textOf).join(', ')})`}:${textOf(p.value)}`).join(', ');

/** What is drawn of a piecewise linear function between two numbers. */
export const graphOf = (f, [from, to]) => {
    const number = cell => cell.map(toNumber);
    const curves = f.cells.flatMap((cell, c) => {
        const [left, right] = [c === 0 ? from : Math.max(from, toNumber(f.points[c - 1].x[0])), c === f.points.length ? to : Math.min(to, toNumber(f.points[c].x[0]))];
        if (!cell || left >= right) {
            return [];
        }

        const [a, b = 0] = number(cell);
        return [[[left, a + b * left], [right, a + b * right]]];
    });
    const place = (p, y) => [toNumber(p.x[0]), toNumber(y)];
    return {
        curves,
        dots: f.points.filter(p => p.limits.some(l => !l || compare(l, p.value) !== 0)).map(p => place(p, p.value)),
        open: f.points.flatMap(p => p.limits.filter(l => l && compare(l, p.value) !== 0).map(l => place(p, l))),
        gaps: f.cells.flatMap((cell, c) => (cell ? [] : [[c === 0 ? from : toNumber(f.points[c - 1].x[0]), c === f.points.length ? to : toNumber(f.points[c].x[0])]])).filter(([a, b]) => a < b),
    };
};
