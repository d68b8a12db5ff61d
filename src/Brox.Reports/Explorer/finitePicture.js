// What the explorer shows of a function on finitely many points of the line or of the plane.
import { shortOf, textOf, toNumber } from './rational.js';
import { broximalSet, innerProduct, isFar, lengthOf, pointText, radiusText, runOf, servingOf, verdictsOf } from './finite.js';

const corners = 96;

const numbers = point => point.map(toNumber);

/** The reach of the ball along the first axis. */
const reachOf = (f, square) => lengthOf(square) / Math.sqrt(f.metric ? toNumber(f.metric[0][0]) : 1);

/** The places around a centre whose distance in the metric is given by its square. */
const circle = (f, [cx, cy], square) => Array.from({ length: corners }, (_, i) => {
    const [c, s] = [Math.cos(2 * Math.PI * i / corners), Math.sin(2 * Math.PI * i / corners)];
    const b = f.metric?.map(row => row.map(toNumber)) ?? [[1, 0], [0, 1]];
    const length = Math.sqrt(square / (b[0][0] * c * c + 2 * b[0][1] * c * s + b[1][1] * s * s));
    return [cx + length * c, cy + length * s];
});

/** The coordinates that the picture needs. */
export const boundsOf = ({ f, centre, square }) => {
    const places = f.points.map((p, i) => (f.dimension === 1 ? [toNumber(p[0]), toNumber(f.values[i])] : numbers(p)));
    const [x, y] = places[centre];
    const reach = reachOf(f, square);
    const ball = f.dimension === 1 ? [[x - reach, y], [x + reach, y]] : circle(f, [x, y], lengthOf(square) ** 2);
    const all = [...places, ...ball];
    const range = i => {
        const [low, high] = [Math.min(...all.map(p => p[i])), Math.max(...all.map(p => p[i]))];
        const margin = 0.08 * (high - low) || 1;
        return [low - margin, high + margin];
    };
    return [...range(0), ...range(1)];
};

/** The x* that is shown: the one that was chosen, else one that serves, else a minimizer. */
const shownStar = (state, serving) => {
    const chosen = state.star !== null && state.f.isMinimizer[state.star] ? state.star : null;
    return chosen ?? serving[0] ?? state.f.minimizers[0];
};

export const drawFinite = (stage, state, star) => {
    const { f, centre, square, rule, run: preferred } = state;
    const isLine = f.dimension === 1;
    const place = i => stage.at(toNumber(f.points[i][0]), toNumber(isLine ? f.values[i] : f.points[i][1]));
    const set = broximalSet(f, centre, square);
    const run = runOf(f, square, centre, rule, preferred);
    const [x] = numbers(f.points[centre]);
    const reach = reachOf(f, square);
    stage.clear();
    const foot = stage.height - 40;
    let edge;
    if (isLine) {
        const [[left], [right]] = [stage.at(x - reach, 0), stage.at(x + reach, 0)];
        stage.line([[left, 10], [right, 10], [right, foot], [left, foot]], 'area ball', true);
        const [[from], [to]] = [stage.at(toNumber(f.points[star][0]), 0), stage.at(x, 0)];
        stage.line([[from, foot], [to, foot]], 'between');
        edge = [right, foot];
    } else {
        const centrePlace = numbers(f.points[centre]);
        const starPlace = numbers(f.points[star]);
        stage.line(circle(f, centrePlace, lengthOf(square) ** 2).map(p => stage.at(...p)), 'area ball', true);
        if (star !== centre) {
            const middle = [(centrePlace[0] + starPlace[0]) / 2, (centrePlace[1] + starPlace[1]) / 2];
            stage.line(circle(f, middle, toNumber(f.squared[centre][star]) / 4).map(p => stage.at(...p)), 'area disc', true);
        }

        edge = stage.at(centrePlace[0] + reach, centrePlace[1]);
    }

    axes(stage, f, foot, isLine);
    if (run.iterates.length > 1) {
        stage.line(run.iterates.map(place), 'path');
    }

    set.forEach(u => stage.dot(place(u), isFar(f, centre, square) && innerProduct(f, centre, u, star).n < 0n ? 'chosen wrong' : 'chosen', 11));
    f.points.forEach((_, i) => {
        const [px, py] = place(i);
        const steps = run.iterates.length > 1 ? run.iterates.map((z, k) => (z === i && k > 0 ? `x${subscript(k)}` : '')).filter(s => s) : [];
        const letters = [i === centre ? 'x' : '', ...steps, i === star ? 'x*' : ''].filter(s => s).join(' = ');
        if (letters) {
            stage.text([px, py - 16], letters, 'letter');
        }

        if (!isLine) {
            stage.text([px + 13, py + 19], shortOf(f.values[i]), 'label', 'start');
        }
    });
    stage.place([
        ...f.points.map((p, i) => ({
            key: `point-${i}`, role: 'button', at: place(i), r: 6.5,
            css: `${i === centre ? 'centre' : ''} ${f.isMinimizer[i] ? 'minimizer' : ''}`,
            label: `Point ${pointText(p)}, value ${textOf(f.values[i])}${f.isMinimizer[i] ? ', minimizer' : ''}${i === centre ? ', the centre x' : ''}`,
        })),
        {
            key: 'radius', role: 'slider', at: edge, r: 5, css: 'edge', label: 'Radius t',
            values: { 'aria-valuenow': lengthOf(square).toFixed(4), 'aria-valuemin': '0', 'aria-valuetext': radiusText(square) },
        },
    ]);
};

export const subscript = k => [...String(k)].map(c => String.fromCharCode(0x2080 + Number(c))).join('');

const axes = (stage, f, foot, isLine) => {
    stage.line([[8, foot], [stage.width - 8, foot]], 'axis');
    const marks = (values, place, write) => {
        let last = -Infinity;
        [...new Map(values.map(v => [textOf(v), v])).values()].sort((a, b) => toNumber(a) - toNumber(b)).forEach(v => {
            const at = place(toNumber(v));
            if (Math.abs(at - last) > 12 + 8 * shortOf(v).length) {
                write(at, shortOf(v));
                last = at;
            }
        });
    };
    marks(f.points.map(p => p[0]), v => stage.at(v, 0)[0], (at, words) => {
        stage.line([[at, foot], [at, foot + 5]], 'axis');
        stage.text([at, foot + 21], words);
    });
    stage.text([stage.width - 14, foot - 8], 'x', 'note');
    marks(isLine ? f.values : f.points.map(p => p[1]), v => stage.at(0, v)[1], (at, words) => {
        stage.line([[8, at], [13, at]], 'axis');
        stage.text([17, at + 5], words, 'label', 'start');
    });
    stage.text([14, 16], isLine ? 'f(x)' : 'y', 'note', 'start');
};

/** What is said beside the picture. */
export const storyOf = state => {
    const { f, square, centre, rule, run: preferred } = state;
    const at = i => pointText(f.points[i]);
    const star = shownStar(state, servingOf(f, square, 'alignment').serving);
    const set = broximalSet(f, centre, square);
    const far = isFar(f, centre, square);
    const wrong = far ? set.find(u => innerProduct(f, centre, u, star).n < 0n) : undefined;
    const run = runOf(f, square, centre, rule, preferred);
    return {
        star,
        status: `x = ${at(centre)} ${f.isMinimizer[centre] ? 'is a minimizer' : far ? 'is far' : 'is not far: a minimizer is in the ball'}; ${radiusText(square).replace('^2', '²')}; brox(x) = {${set.map(at).join(', ')}}${
            !far ? '' : wrong === undefined ? `; every u is in the disc of x* = ${at(star)}` : `; u = ${at(wrong)} is outside the disc of x* = ${at(star)}: ⟨x-u, u-x*⟩ = ${textOf(innerProduct(f, centre, wrong, star))} < 0`}.`,
        run: { ...run, iterates: run.iterates.map(at) },
        verdicts: verdictsOf(f, square),
        stars: f.minimizers.map(i => [i, at(i)]),
    };
};
