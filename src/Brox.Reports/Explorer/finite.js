// Functions that are finite at finitely many points, and the classes with a radius, from their definitions.
import { compare, exactRoot, minus, parseRational, plus, rational, textOf, times, zero } from './rational.js';

const half = rational(1n, 2n);

/** The function of an instance: points as lists of numbers, values, the metric, and the squared distances of all pairs. */
export const finiteOf = instance => {
    const points = instance.points.map(p => p.x.map(parseRational));
    const values = instance.points.map(p => parseRational(p.value));
    const dimension = points[0].length;
    const metric = instance.metric?.map(row => row.map(parseRational)) ?? null;
    return finite(points, values, dimension, metric);
};

const mostPoints = 60;

/** The function of JSON from outside: the function, or in a few words why it is none that is shown here. */
export const finiteFrom = instance => {
    if (instance?.kind !== 'finite' || !Array.isArray(instance.points) || instance.points.length === 0) {
        return { error: 'this is no instance of kind "finite" with points' };
    }

    const read = number => (typeof number === 'string' || Number.isInteger(number) ? parseRational(String(number)) : null);
    const points = instance.points.map(p => (Array.isArray(p?.x) ? p.x.map(read) : []));
    const values = instance.points.map(p => read(p?.value));
    const dimension = points[0].length;
    if (![1, 2].includes(dimension) || points.some(p => p.length !== dimension) || points.length > mostPoints) {
        return { error: `at most ${mostPoints} points of the line or of the plane are shown` };
    }

    if (points.flat().some(c => c === null) || values.some(v => v === null)) {
        return { error: 'a number is missing, or not written as "3", "-1/2" or "0.25"' };
    }

    if (new Set(points.map(p => p.map(textOf).join())).size < points.length) {
        return { error: 'a point is repeated' };
    }

    const metric = instance.metric?.map(row => row.map(read)) ?? null;
    if (metric && !isMetric(metric, dimension)) {
        return { error: 'the metric is not symmetric and positive definite' };
    }

    return { f: finite(points, values, dimension, metric) };
};

const isMetric = (b, dimension) =>
    b.length === dimension && b.every(row => row.length === dimension && row.every(c => c !== null)) && b[0][0].n > 0n
    && (dimension === 1 || (compare(b[0][1], b[1][0]) === 0 && compare(times(b[0][0], b[1][1]), times(b[0][1], b[1][0])) > 0));

export const finite = (points, values, dimension, metric) => {
    const least = values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    const f = { kind: 'finite', points, values, dimension, metric, least, isMinimizer: values.map(v => compare(v, least) === 0) };
    f.minimizers = points.map((_, i) => i).filter(i => f.isMinimizer[i]);
    f.squared = points.map(x => points.map(y => squaredDistance(x, y, metric)));
    return f;
};

export const squaredDistance = (x, y, metric) => {
    const z = x.map((c, i) => minus(c, y[i]));
    return metric
        ? z.reduce((sum, a, i) => plus(sum, z.reduce((s, b, j) => plus(s, times(times(a, metric[i][j]), b)), zero)), zero)
        : z.reduce((sum, a) => plus(sum, times(a, a)), zero);
};

export const isNear = (f, x, z, square) => compare(f.squared[x][z], square) <= 0;

/** brox_t(x): the points of least value in the closed ball. */
export const broximalSet = (f, x, square) => {
    let set = [];
    f.points.forEach((_, z) => {
        if (isNear(f, x, z, square)) {
            const order = set.length ? compare(f.values[z], f.values[set[0]]) : -1;
            set = order < 0 ? [z] : order === 0 ? [...set, z] : set;
        }
    });
    return set;
};

/** Whether no minimizer lies in the ball. */
export const isFar = (f, x, square) => !f.minimizers.some(z => isNear(f, x, z, square));

/** <x-u, u-s>, from |x-s|^2 = |x-u|^2 + |u-s|^2 + 2<x-u, u-s>. */
export const innerProduct = (f, x, u, s) => times(half, minus(f.squared[x][s], plus(f.squared[x][u], f.squared[u][s])));

const admitted = {
    'alignment': (f, x, square) => broximalSet(f, x, square),
    'uniformly-aligned': (f, x, square) => f.points.map((_, u) => u).filter(u => compare(f.values[u], f.values[broximalSet(f, x, square)[0]]) <= 0),
    'uniformly-aligned-sublevel': (f, x) => f.points.map((_, u) => u).filter(u => compare(f.values[u], f.values[x]) <= 0),
    'uniformly-aligned-in-ball': (f, x, square) => f.points.map((_, u) => u).filter(u => isNear(f, x, u, square) && compare(f.values[u], f.values[x]) <= 0),
};

/** Which minimizers serve as the x* of a class, and for each of the others a pair x, u that refutes it. */
export const servingOf = (f, square, name) => {
    let serving = [...f.minimizers];
    const refutations = [];
    f.points.forEach((_, x) => {
        if (serving.length && isFar(f, x, square)) {
            for (const u of admitted[name](f, x, square)) {
                serving = serving.filter(s => {
                    const product = innerProduct(f, x, u, s);
                    if (product.n >= 0n) {
                        return true;
                    }

                    refutations.push({ x, u, s, product });
                    return false;
                });
            }
        }
    });
    return { serving, refutations };
};

/** A point outside X at which the method is stuck, or -1. */
export const stuckAt = (f, square) => f.points.findIndex((_, x) => !f.isMinimizer[x] && broximalSet(f, x, square).every(z => z === x));

export const pointText = x => (x.length === 1 ? textOf(x[0]) : `(${x.map(textOf).join(', ')})`);

/** Every verdict: name, whether it holds, why, and where it fails the pair that shows it. */
export const verdictsOf = (f, square) => {
    const at = i => pointText(f.points[i]);
    const aligned = name => {
        const { serving, refutations } = servingOf(f, square, name);
        return serving.length
            ? { name, holds: true, why: `x* = ${at(serving[0])} serves`, serving }
            : { name, holds: false, why: refutations.map(r => `x = ${at(r.x)}, u = ${at(r.u)}, x* = ${at(r.s)}: ⟨x-u, u-x*⟩ = ${textOf(r.product)} < 0`).join('; '), serving, shows: refutations[0] };
    };
    const alignment = aligned('alignment');
    const stuck = stuckAt(f, square);
    const progress = stuck < 0
        ? { name: 'progress', holds: true, why: 'every point outside X has another one in its ball that is not higher' }
        : { name: 'progress', holds: false, why: `brox(${at(stuck)}) is that point alone, and it is no minimizer`, shows: { x: stuck, u: stuck } };
    const missing = [alignment, progress].filter(v => !v.holds);
    const both = { name: 'broximally-aligned', holds: missing.length === 0, why: missing.length ? `not in ${missing[0].name}` : alignment.why, shows: missing[0]?.shows };
    const single = f.points.length === 1;
    const constant = f.minimizers.length === f.points.length;
    return [
        both, alignment, progress, aligned('uniformly-aligned'), aligned('uniformly-aligned-sublevel'), aligned('uniformly-aligned-in-ball'),
        { name: 'quasiconvex', holds: single, why: single ? 'a single point' : 'its domain is not convex' },
        { name: 'generalized-pseudoconvex', holds: constant, why: constant ? 'it is constant on its domain' : 'on isolated points every vector is a subgradient' },
        { name: 'unique-minimizer', holds: f.minimizers.length === 1, why: f.minimizers.length === 1 ? `X = {${at(f.minimizers[0])}}` : `${f.minimizers.length} minimizers` },
    ];
};

const lexicographic = (a, b) => a.reduce((order, c, i) => order || compare(c, b[i]), 0);

/**
 * A run of the method: the iterates as indices, how it ends, and whether the rule left a choice. Where it does, the run that is preferred is followed as long as it is on the way,
 * else the lexicographically smallest point is taken.
 */
export const runOf = (f, square, start, rule, preferred = []) => {
    let hasChoice = false;
    const iterates = [start];
    for (let x = start; !f.isMinimizer[x];) {
        let choices = broximalSet(f, x, square).sort((a, b) => lexicographic(f.points[a], f.points[b]));
        if (rule === 'any-moving') {
            choices = choices.some(u => u !== x) ? choices.filter(u => u !== x) : choices;
        } else {
            const sign = rule === 'farthest' ? 1 : -1;
            const best = choices.reduce((a, b) => (sign * compare(f.squared[x][b], f.squared[x][a]) > 0 ? b : a));
            choices = choices.filter(u => compare(f.squared[x][u], f.squared[x][best]) === 0);
        }

        const step = iterates.length;
        const isOnTheWay = iterates.every((z, k) => z === preferred[k]);
        const next = isOnTheWay && choices.includes(preferred[step]) ? preferred[step] : choices[0];
        hasChoice ||= choices.length > 1;
        if (next === x) {
            return { iterates, outcome: 'stuck', hasChoice };
        }

        const isCycle = iterates.includes(next);
        iterates.push(next);
        if (isCycle) {
            return { iterates, outcome: 'cycle', hasChoice };
        }

        x = next;
    }

    return { iterates, outcome: 'reached', hasChoice };
};

/** The radii at which a verdict may change: the squared distances of the points, ascending. */
export const squaredDistances = f => {
    const all = f.squared.flat().filter(s => s.n > 0n).sort(compare);
    return all.filter((s, i) => i === 0 || compare(s, all[i - 1]) !== 0);
};

/** A radius in words: t where it is rational, else t^2. */
export const radiusText = square => {
    const root = exactRoot(square);
    return root ? `t = ${textOf(root)}` : `t^2 = ${textOf(square)}`;
};

/** The square of the radius that a text such as 3/2, t=3/2 or t^2=2 names; null where it names none. */
export const parseRadius = text => {
    const match = /^\s*(t(?:\^2|²)?\s*=)?([^=]*)$/.exec(text);
    const value = match && parseRational(match[2]);
    return !value || value.n <= 0n ? null : /2|²/.test(match[1] ?? '') ? value : times(value, value);
};

/** The ratio of a length to 1 as a floating-point number, for drawing. */
export const lengthOf = square => Math.sqrt(Number(square.n) / Number(square.d));

/** For the tests, and for a console: what the explorer says of an instance and a squared radius, as plain data. */
export const decideInstance = (instance, squareText) => {
    const f = finiteOf(instance);
    const square = parseRational(squareText);
    const texts = indices => indices.map(i => f.points[i].map(textOf));
    return {
        verdicts: Object.fromEntries(verdictsOf(f, square).map(v => [v.name, v.holds])),
        serving: texts(servingOf(f, square, 'alignment').serving),
        broximalSets: f.points.map((_, x) => texts(broximalSet(f, x, square))),
        far: f.points.map((_, x) => isFar(f, x, square)),
        runs: Object.fromEntries(['farthest', 'any-moving', 'nearest'].map(rule => [rule, f.points.map((_, x) => {
            const run = runOf(f, square, x, rule);
            return { iterates: texts(run.iterates), outcome: run.outcome };
        })])),
    };
};
