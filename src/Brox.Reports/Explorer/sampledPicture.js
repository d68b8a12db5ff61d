// A function of one variable by samples of its graph: the picture is for the eye; the verdicts beside it were decided when the page was written.
import { ticks } from './axis.js';
import { minus, plus, shortOf, textOf, toNumber } from './rational.js';
import { radiusText } from './finite.js';
import { subscript } from './finitePicture.js';
import { isRadiusOf } from './piecewise.js';

const mostSampledSteps = 60;

// Samples whose values differ by less of the height of the picture count as equal, and places that are nearer than this share of its width as one.
const level = 1e-4;
const near = 1e-3;

/** The function of an item. */
export const sampledOf = item => ({ ...item, dimension: 1 });

/** The value between the samples; null where there is none. */
export const sampleAt = (f, x) => {
    const dot = f.dots.find(([at]) => Math.abs(at - x) < 1e-12);
    if (dot) {
        return dot[1];
    }

    for (const curve of f.curves) {
        const i = curve.findIndex(([at]) => at >= x);
        if (i >= 0 && curve[0][0] <= x) {
            const [[x0, y0], [x1, y1]] = [curve[Math.max(0, i - 1)], curve[i]];
            return x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y1;
        }
    }

    return null;
};

const halfWidthOf = (f, square) => Math.sqrt(toNumber(square)) / f.scale;

/** The parts of a window in which the samples are lowest, as pairs of ends. */
const lowestIn = (f, low, high) => {
    const places = [low, high, ...f.curves.flat().map(p => p[0]), ...f.dots.map(p => p[0])].filter(x => low <= x && x <= high).sort((a, b) => a - b).map(x => [x, sampleAt(f, x)]).filter(p => p[1] !== null);
    const [left, right, bottom, top] = f.view;
    const most = Math.min(...places.map(p => p[1])) + level * (top - bottom);
    const parts = [];
    let isOpen = false;
    places.forEach(([x, y]) => {
        if (y > most) {
            isOpen = false;
        } else if (isOpen || (parts.length > 0 && x - parts.at(-1)[1] < near * (right - left))) {
            parts.at(-1)[1] = x;
            isOpen = true;
        } else {
            parts.push([x, x]);
            isOpen = true;
        }
    });
    return parts.map(([from, to]) => (to - from < 20 * near * (right - left) ? [(from + to) / 2, (from + to) / 2] : [from, to]));
};

const leastOf = f => Math.min(...f.curves.flat().concat(f.dots).map(p => p[1]));

const isLow = (f, x) => sampleAt(f, x) <= leastOf(f) + 4 * level * (f.view[3] - f.view[2]);

/** A run of the method as far as samples tell. */
const sampledRunOf = ({ f, centre, square, rule }) => {
    const [t, width] = [halfWidthOf(f, square), f.view[1] - f.view[0]];
    const iterates = [toNumber(centre)];
    while (iterates.length <= mostSampledSteps && !isLow(f, iterates.at(-1))) {
        const x = iterates.at(-1);
        const ends = lowestIn(f, x - t, x + t).flat();
        const away = u => Math.abs(u - x);
        const moving = ends.filter(u => away(u) > near * width);
        const next = rule === 'any-moving' ? moving[0] : [...ends].sort((a, b) => (rule === 'nearest' ? away(a) - away(b) : away(b) - away(a)))[0];
        if (next === undefined || away(next) <= near * width) {
            return { iterates, ending: 'no longer moves' };
        }

        iterates.push(next);
    }

    return { iterates, ending: isLow(f, iterates.at(-1)) ? `at the lowest samples after ${iterates.length - 1} ${iterates.length === 2 ? 'step' : 'steps'}` : 'given up' };
};

const roughly = x => `≈ ${Number(x.toPrecision(4))}`;

/** The coordinates that the picture needs: what was sampled. */
export const boundsOfSampled = ({ f }) => f.view;

export const drawSampled = (stage, state) => {
    const { f, centre, square } = state;
    const [x, reach] = [toNumber(centre), halfWidthOf(f, square)];
    const place = z => stage.at(z, sampleAt(f, z) ?? f.view[2]);
    stage.clear();
    const foot = stage.height - 40;
    const [left, right] = [x - reach, x + reach].map(z => stage.at(z, 0)[0]);
    stage.line([[left, 10], [right, 10], [right, foot], [left, foot]], 'area ball', true);
    stage.line([[8, foot], [stage.width - 8, foot]], 'axis');
    for (const curve of f.curves) {
        const seen = curve.map(p => stage.at(...p)).filter(([, py]) => py > -stage.height && py < foot);
        if (seen.length > 1) {
            stage.line(seen, 'graph');
        }
    }

    f.open.forEach(p => stage.dot(stage.at(...p), 'open', 4));
    f.dots.forEach(p => stage.dot(stage.at(...p), 'point', 4));
    for (const [z, words] of ticks(f.view[0], f.view[1], stage.width / 70)) {
        const [at] = stage.at(z, 0);
        stage.line([[at, foot], [at, foot + 5]], 'axis');
        stage.text([at, foot + 21], words);
    }

    stage.text([stage.width - 14, foot - 8], 'x', 'note');
    stage.text([14, 16], 'f(x)', 'note', 'start');
    const { iterates } = sampledRunOf(state);
    if (iterates.length > 1) {
        stage.line(iterates.map(place), 'path');
    }

    lowestIn(f, x - reach, x + reach).forEach(([from, to]) => {
        if (to > from) {
            stage.line(Array.from({ length: 41 }, (_, i) => place(from + (to - from) * i / 40)), 'chosen broad');
        } else {
            stage.dot(place(from), 'chosen', 10);
        }
    });
    f.minimizers.forEach(z => stage.dot(place(z), 'best', 4.5));
    iterates.slice(1, 8).forEach((z, k) => {
        stage.dot(place(z), 'point', 3.5);
        stage.text([place(z)[0], place(z)[1] - 14], `x${subscript(k + 1)}`, 'letter');
    });
    const [px, py] = place(x);
    stage.text([px, py - 16], 'x', 'letter');
    stage.place([
        { key: 'centre', role: 'slider', at: [px, py], r: 6.5, css: 'centre', label: 'Centre x', values: { 'aria-valuenow': x.toFixed(4), 'aria-valuemin': String(-Number.MAX_SAFE_INTEGER), 'aria-valuetext': `x = ${textOf(centre)}` } },
        { key: 'radius', role: 'slider', at: [Math.min(right, stage.width - 8), foot], r: 5, css: 'edge', label: 'Radius t', values: { 'aria-valuenow': Math.sqrt(toNumber(square)).toFixed(4), 'aria-valuemin': '0', 'aria-valuetext': radiusText(square) } },
    ]);
};

/** What is said beside the picture. */
export const storyOfSampled = state => {
    const { f, centre, square } = state;
    const [x, reach] = [toNumber(centre), halfWidthOf(f, square)];
    const { iterates, ending } = sampledRunOf(state);
    const set = lowestIn(f, x - reach, x + reach).map(([from, to]) => (to > from ? `[${roughly(from)}, ${roughly(to)}]` : roughly(from)));
    const radii = Object.entries(f.spectra).map(([name, spectrum]) => {
        const holds = isRadiusOf(spectrum, square);
        return { name, holds, why: holds === null ? spectrum.reason : { 'none': 'for no radius', '(0,inf)': 'for every radius' }[spectrum.text] ?? `t in ${spectrum.text.replace(/ /g, ' ∪ ')}` };
    });
    return {
        status: `x = ${shortOf(centre)}; ${radiusText(square).replace('^2', '²')}; brox(x) ${set.join(' and ')}, by samples of the graph.`,
        run: { iterates: [textOf(centre), ...iterates.slice(1).map(roughly)], ending: `${ending}, by samples of the graph`, hasChoice: false },
        verdicts: [...radii, ...f.classes],
        stars: [],
    };
};

/** The next place on the grid in a direction that is in the domain and in the picture. */
export const nextSampled = (f, from, step, direction) => {
    for (let [x, i] = [from, 0]; i < 1000; i++) {
        x = direction > 0 ? plus(x, step) : minus(x, step);
        if (sampleAt(f, toNumber(x)) !== null) {
            return x;
        }
    }

    return null;
};
