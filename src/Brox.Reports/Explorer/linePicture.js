// What the explorer shows of a piecewise polynomial.
import { compare, exactRoot, minus, plus, shortOf, textOf, times, toNumber } from './rational.js';
import { radiusText } from './finite.js';
import { subscript } from './finitePicture.js';
import { broximalIntervals, intervalText, isFarAt, isMinimizerAt, isRadiusOf, lineRunOf, valueAt } from './piecewise.js';

const samples = 40;

const evaluateNumber = (cell, x) => cell.reduceRight((sum, c) => sum * x + toNumber(c), 0);

/** The coordinates that the picture needs. */
export const boundsOfLine = ({ f, centre, square }) => {
    const [x, t] = [toNumber(centre), Math.sqrt(toNumber(square))];
    const xs = [...f.turns.map(toNumber), ...f.components.flat().filter(e => e).map(toNumber), x - t, x + t];
    const [low, high] = [Math.min(...xs), Math.max(...xs)];
    const margin = 0.12 * (high - low) || 1;
    const [left, right] = [low - margin, high + margin];
    const ys = [...curvesOf(f, left, right).flat().map(p => p[1]), ...f.values.filter(v => v).map(toNumber)];
    const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
    const space = 0.1 * (top - bottom) || 1;
    return [left, right, bottom - space, top + space];
};

/** The graph between two numbers, a list of places for each cell. */
const curvesOf = (f, left, right) => f.cells.map((cell, c) => {
    const [from, to] = [Math.max(left, f.knots[c - 1] ? toNumber(f.knots[c - 1]) : left), Math.min(right, f.knots[c] ? toNumber(f.knots[c]) : right)];
    const steps = cell && cell.length > 2 ? samples : 1;
    return cell && from < to ? Array.from({ length: steps + 1 }, (_, i) => from + (to - from) * i / steps).map(x => [x, evaluateNumber(cell, x)]) : [];
});

/** The minimizers that can be shown as x*: the ends of X, the one nearest to x first. */
const starsOf = ({ f, centre }) => {
    const ends = f.components.flat().filter(e => e).filter((e, i, all) => all.findIndex(o => compare(o, e) === 0) === i);
    const distance = e => Math.abs(toNumber(e) - toNumber(centre));
    return ends.sort((a, b) => distance(a) - distance(b));
};

const shownStarOf = state => (state.star !== null ? state.star : starsOf(state)[0] ?? state.centre);

const product = (x, u, star) => times(minus(x, u), minus(u, star));

export const drawLine = (stage, state) => {
    const { f, centre, square, rule } = state;
    const t = exactRoot(square);
    const star = shownStarOf(state);
    const [x, reach] = [toNumber(centre), toNumber(t)];
    const place = z => stage.at(toNumber(z), toNumber(valueAt(f, z)));
    stage.clear();
    const foot = stage.height - 40;
    const [[left], [right]] = [stage.at(x - reach, 0), stage.at(x + reach, 0)];
    stage.line([[left, 10], [right, 10], [right, foot], [left, foot]], 'area ball', true);
    stage.line([[stage.at(toNumber(star), 0)[0], foot], [stage.at(x, 0)[0], foot]], 'between');
    stage.line([[8, foot], [stage.width - 8, foot]], 'axis');
    const seen = [(0 - stage.origin[0]) / stage.scale[0], (stage.width - stage.origin[0]) / stage.scale[0]];
    curvesOf(f, ...seen).filter(c => c.length > 1).forEach(curve => stage.line(curve.map(p => stage.at(...p)), 'graph'));
    f.knots.forEach((knot, k) => {
        const value = f.values[k];
        for (const cell of [f.cells[k], f.cells[k + 1]]) {
            const limit = cell && evaluateNumber(cell, toNumber(knot));
            if (cell && (!value || limit !== toNumber(value))) {
                stage.dot(stage.at(toNumber(knot), limit), 'open', 4);
            }
        }

        const isSmooth = value && [f.cells[k], f.cells[k + 1]].every(cell => cell && evaluateNumber(cell, toNumber(knot)) === toNumber(value));
        if (value && !isSmooth) {
            stage.dot(stage.at(toNumber(knot), toNumber(value)), compare(value, f.least) === 0 ? 'best' : 'point', 4);
        }
    });
    let last = -Infinity;
    [...f.turns, centre].sort(compare).forEach(z => {
        const [at] = stage.at(toNumber(z), 0);
        if (at - last > 12 + 8 * shortOf(z).length) {
            stage.line([[at, foot], [at, foot + 5]], 'axis');
            stage.text([at, foot + 21], shortOf(z));
            last = at;
        }
    });
    stage.text([stage.width - 14, foot - 8], 'x', 'note');
    stage.text([14, 16], 'f(x)', 'note', 'start');
    const run = lineRunOf(f, t, centre, rule);
    if (run.iterates.length > 1) {
        stage.line(run.iterates.map(place), 'path');
    }

    const far = isFarAt(f, centre, t);
    for (const [from, to] of broximalIntervals(f, centre, t)) {
        const isWrong = far && [from, to].some(u => product(centre, u, star).n < 0n);
        if (compare(from, to) === 0) {
            stage.dot(place(from), isWrong ? 'chosen wrong' : 'chosen', 10);
        } else {
            stage.line([place(from), place(to)], isWrong ? 'chosen broad wrong' : 'chosen broad');
        }
    }

    run.iterates.slice(1, 12).forEach((z, k) => {
        stage.dot(place(z), isMinimizerAt(f, z) ? 'best' : 'point', 3.5);
        stage.text([place(z)[0], place(z)[1] - 14], compare(z, star) === 0 ? `x${subscript(k + 1)} = x*` : `x${subscript(k + 1)}`, 'letter');
    });
    if (!run.iterates.slice(0, 12).some(z => compare(z, star) === 0)) {
        stage.dot(place(star), 'best', 4.5);
        stage.text([place(star)[0], place(star)[1] - 14], 'x*', 'letter');
    }

    const [px, py] = place(centre);
    stage.text([px, py - 16], compare(centre, star) === 0 ? 'x = x*' : 'x', 'letter');
    stage.place([
        { key: 'centre', role: 'slider', at: [px, py], r: 6.5, css: 'centre', label: 'Centre x', values: { 'aria-valuenow': toNumber(centre).toFixed(4), 'aria-valuemin': String(-Number.MAX_SAFE_INTEGER), 'aria-valuetext': `x = ${textOf(centre)}` } },
        { key: 'radius', role: 'slider', at: [right, foot], r: 5, css: 'edge', label: 'Radius t', values: { 'aria-valuenow': reach.toFixed(4), 'aria-valuemin': '0', 'aria-valuetext': radiusText(square) } },
    ]);
};

/** What is said beside the picture. */
export const storyOfLine = state => {
    const { f, centre, square, rule } = state;
    const t = exactRoot(square);
    const star = shownStarOf(state);
    const set = broximalIntervals(f, centre, t);
    const far = isFarAt(f, centre, t);
    const wrong = far ? set.flat().find(u => product(centre, u, star).n < 0n) : undefined;
    const run = lineRunOf(f, t, centre, rule);
    const radii = Object.entries(f.spectra).map(([name, spectrum]) => {
        const holds = isRadiusOf(spectrum, square);
        return { name, holds, why: holds === null ? spectrum.reason : { 'none': 'for no radius', '(0,inf)': 'for every radius' }[spectrum.text] ?? `t in ${spectrum.text.replace(/ /g, ' ∪ ')}` };
    });
    return {
        status: `x = ${textOf(centre)} ${isMinimizerAt(f, centre) ? 'is a minimizer' : far ? 'is far' : 'is not far: a minimizer is in the ball'}; ${radiusText(square)}; brox(x) = ${set.map(ends => (compare(...ends) === 0 ? `{${textOf(ends[0])}}` : intervalText(ends))).join(' ∪ ')}${
            !far ? '' : wrong === undefined ? `; every u lies between x and x* = ${textOf(star)}` : `; u = ${textOf(wrong)} does not lie between x and x* = ${textOf(star)}: ⟨x-u, u-x*⟩ = ${textOf(product(centre, wrong, star))} < 0`}.`,
        run: { ...run, iterates: run.iterates.map(textOf) },
        verdicts: [...radii, ...f.classes],
        stars: starsOf(state).map(e => [textOf(e), textOf(e)]),
    };
};

/** The next place on the grid in a direction that is in the domain, within reason. */
export const nextCentre = (f, from, step, direction) => {
    for (let [x, i] = [from, 0]; i < 1000; i++) {
        x = direction > 0 ? plus(x, step) : minus(x, step);
        if (valueAt(f, x) !== null) {
            return x;
        }
    }

    return null;
};
