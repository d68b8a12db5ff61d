// The picture of the function: its graph or its points, the ball around an iterate with its broximal set, the path of the method, the points of a witness.
import { ticks } from './axis.js';
import { textOf, toNumber } from './rational.js';
import { Stage } from './stage.js';

const corners = 96;
const mostNames = 12;

// Room for the numbers of the axis that runs upwards.
const gutter = 34;

export const subscript = k => [...String(k)].map(c => String.fromCharCode(0x2080 + Number(c))).join('');

/** The value of a graph at a number, between the places that were computed; null where there is none. */
export const heightAt = (scene, x) => {
    const dot = (scene.dots ?? []).find(([at]) => Math.abs(at - x) < 1e-12);
    if (dot) {
        return dot[1];
    }

    for (const curve of scene.curves ?? []) {
        for (let i = 1; i < curve.length; i++) {
            const [[x0, y0], [x1, y1]] = [curve[i - 1], curve[i]];
            if (x0 <= x && x <= x1) {
                return x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y0;
            }
        }
    }

    return null;
};

/** The middle of most values: what runs off to infinity does not flatten the rest. */
const range = numbers => {
    const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
    if (sorted.length === 0) {
        return [-1, 1];
    }

    const share = part => sorted[Math.round(part * (sorted.length - 1))];
    const [low, high] = [share(0.1), share(0.9)];
    const room = 1.5 * (high - low) || Infinity;
    const [from, to] = [Math.max(sorted[0], low - room), Math.min(sorted.at(-1), high + room)];
    const margin = 0.08 * (to - from) || 1;
    return [from - margin, to + margin];
};

export class Picture {
    constructor(svg) {
        this.stage = new Stage(svg);
        this.frozen = false;
    }

    /** As many pixels as the page gives. */
    resize() {
        this.stage.resize();
    }

    /** Keeps the coordinates while something is dragged. */
    freeze(isFrozen) {
        this.frozen = isFrozen;
    }

    /** Draws. Handles are given back by their keys in the order of the description. */
    draw(view) {
        const { scene } = view;
        const { stage } = this;
        stage.clear();
        if (scene.picture === 'plane-points') {
            this.drawPlane(view);
        } else if (scene.picture === 'graph' || scene.picture === 'line-points') {
            this.drawLine(view);
        } else {
            stage.place([]);
        }
    }

    drawLine(view) {
        const { stage } = this;
        const { scene, run, step, radius, marks, movable, start } = view;
        const half = radius / Math.sqrt(scene.metric[0][0]);
        const centre = run ? run.iterates[step].at[0] : start;
        if (!this.frozen) {
            const xs = scene.picture === 'graph' ? scene.view : [...scene.dots.map(d => d[0]), ...(centre === null ? [] : [centre - half, centre + half])];
            const [left, right] = scene.picture === 'graph' ? xs : (low => high => [low - 0.08 * (high - low || 1), high + 0.08 * (high - low || 1)])(Math.min(...xs))(Math.max(...xs));
            const [bottom, top] = range([...(scene.curves ?? []).flat(), ...scene.dots, ...(scene.open ?? [])].filter(([x]) => x >= left && x <= right).map(p => p[1]));
            stage.fit([left, right, bottom, top], false, gutter);
            this.bounds = [left, right, bottom, top];
        }

        const [left, right, bottom, top] = this.bounds;
        const foot = stage.height - 40;
        const clampX = x => Math.max(-20, Math.min(stage.width + 20, stage.at(x, 0)[0]));
        for (const [from, to] of scene.gaps ?? []) {
            stage.line([[clampX(from), 8], [clampX(to), 8], [clampX(to), foot], [clampX(from), foot]], 'gap', true);
            if (clampX(to) - clampX(from) > 30) {
                stage.text([(clampX(from) + clampX(to)) / 2, 24], '+∞', 'note');
            }
        }

        if (centre !== null) {
            stage.line([[clampX(centre - half), 8], [clampX(centre + half), 8], [clampX(centre + half), foot], [clampX(centre - half), foot]], 'area ball', true);
        }

        this.axes(left, right, bottom, top, foot, 'f(x)');
        for (const curve of scene.curves ?? []) {
            for (const part of this.inside(curve, foot)) {
                stage.line(part, 'graph');
            }
        }

        (scene.open ?? []).forEach(p => stage.dot(stage.at(...p), 'open', 4));
        (scene.dots ?? []).forEach((p, i) => stage.dot(stage.at(...p), scene.minimizer?.[i] ? 'best' : 'point', 4));
        if (scene.picture === 'line-points') {
            scene.dots.forEach(p => stage.line([stage.at(...p), [stage.at(...p)[0], foot]], 'guide'));
        }

        const place = x => [stage.at(x, 0)[0], Math.min(foot, Math.max(10, stage.at(0, heightAt(scene, x) ?? bottom)[1]))];
        this.path(run, step, x => place(x[0]));
        for (const part of run?.broximal[step] ?? []) {
            const [from, to] = part.length === 2 ? part : [part[0], part[0]];
            if (Math.abs(to - from) < 1e-12) {
                stage.dot(place(from), 'chosen', 10);
            } else {
                stage.line(Array.from({ length: 41 }, (_, i) => place(from + (to - from) * i / 40)), 'chosen broad');
            }
        }

        this.names(run, step, x => place(x[0]));
        marks.forEach(({ letter, at }) => {
            const [px, py] = place(at[0]);
            stage.line([[px, foot], [px, py]], 'witness-line');
            stage.dot([px, py], 'witness', 4.5);
            stage.text([px + 7, foot - 9], letter, 'letter', 'start');
        });
        const handles = (movable?.points ?? []).map((p, i) => ({
            key: `point-${i}`, role: 'button', at: stage.at(toNumber(p.x[0]), toNumber(p.value)), r: 6.5,
            css: `movable ${scene.minimizer?.[i] ? 'minimizer' : ''}`, label: `Point ${textOf(p.x[0])}, value ${textOf(p.value)}`,
        }));
        if (centre !== null) {
            if (!movable || scene.picture === 'graph') {
                handles.push({ key: 'start', role: 'slider', at: [stage.at(centre, 0)[0], foot], r: 6.5, css: 'centre', label: 'Start of the method', values: sliderValues(centre) });
            }

            handles.push(this.edge([clampX(centre + half), foot], radius));
        }

        stage.place(handles);
    }

    drawPlane(view) {
        const { stage } = this;
        const { scene, run, step, radius, marks, movable, start } = view;
        const points = movable.points.map(p => p.x.map(toNumber));
        const centre = run ? run.iterates[step].at : start;
        const ball = centre === null ? [] : ellipse(scene.metric, centre, radius);
        if (!this.frozen) {
            const ends = i => {
                const all = [...points, ...ball].map(p => p[i]);
                const [low, high] = [Math.min(...all), Math.max(...all)];
                const margin = 0.08 * (high - low) || 1;
                return [low - margin, high + margin];
            };
            this.bounds = [...ends(0), ...ends(1)];
            stage.fit(this.bounds, true);
        }

        const foot = stage.height - 40;
        const low = (0 - stage.origin[0]) / stage.scale[0];
        const high = (stage.width - stage.origin[0]) / stage.scale[0];
        this.axes(low, high, (stage.origin[1] - foot) / stage.scale[1], (stage.origin[1] - 8) / stage.scale[1], foot, 'y');
        if (centre !== null) {
            stage.line(ball.map(p => stage.at(...p)), 'area ball', true);
            const star = run?.xStar?.at;
            if (star && star.some((c, i) => c !== centre[i])) {
                const middle = centre.map((c, i) => (c + star[i]) / 2);
                stage.line(ellipse(scene.metric, middle, distance(scene.metric, centre, star) / 2).map(p => stage.at(...p)), 'area disc', true);
            }
        }

        this.path(run, step, x => stage.at(...x));
        (run?.broximal[step] ?? []).forEach(p => stage.dot(stage.at(...p), 'chosen', 11));
        points.forEach((p, i) => stage.text([stage.at(...p)[0] + 13, stage.at(...p)[1] + 19], textOf(movable.points[i].value), 'label', 'start'));
        this.names(run, step, x => stage.at(...x));
        marks.forEach(({ letter, at }) => {
            stage.dot(stage.at(...at), 'chosen wrong', 13);
            stage.text([stage.at(...at)[0] - 12, stage.at(...at)[1] + 19], letter, 'letter', 'end');
        });
        stage.place([
            ...points.map((p, i) => ({
                key: `point-${i}`, role: 'button', at: stage.at(...p), r: 6.5, css: `movable ${scene.minimizer?.[i] ? 'minimizer' : ''}`,
                label: `Point (${movable.points[i].x.map(textOf).join(', ')}), value ${textOf(movable.points[i].value)}`,
            })),
            ...(centre === null ? [] : [this.edge(stage.at(centre[0] + radius / Math.sqrt(scene.metric[0][0]), centre[1]), radius)]),
        ]);
    }

    edge(at, radius) {
        return { key: 'radius', role: 'slider', at, r: 5.5, css: 'edge', label: 'Radius t', values: sliderValues(radius) };
    }

    path(run, step, place) {
        if (run && step > 0) {
            this.stage.line(run.iterates.slice(0, step + 1).map(z => place(z.at)), 'path');
        }
    }

    names(run, step, place) {
        if (!run) {
            return;
        }

        const { stage } = this;
        const named = new Map();
        run.iterates.slice(0, step + 1).forEach((z, k) => {
            if (k === step || k === 0 || (step <= mostNames)) {
                const key = z.at.join(' ');
                named.set(key, [...(named.get(key) ?? []), `x${subscript(k)}`]);
            }
        });
        const star = run.xStar?.at.join(' ');
        if (star !== undefined) {
            named.set(star, [...(named.get(star) ?? []), 'x*']);
        }

        for (const [key, letters] of named) {
            const [px, py] = place(key.split(' ').map(Number));
            stage.dot([px, py], key === star ? 'best' : 'point', 3.5);
            stage.text([px, py - 15], letters.join(' = '), 'letter');
        }
    }

    /** The parts of a curve that are not far above or below what is shown. */
    inside(curve, foot) {
        const parts = [[]];
        for (const p of curve) {
            const [px, py] = this.stage.at(...p);
            if (py < -this.stage.height || py > foot + this.stage.height) {
                if (parts.at(-1).length > 0) {
                    parts.push([]);
                }
            } else {
                parts.at(-1).push([px, py]);
            }
        }

        return parts.filter(part => part.length > 1);
    }

    axes(left, right, bottom, top, foot, name) {
        const { stage } = this;
        stage.line([[8, foot], [stage.width - 8, foot]], 'axis');
        for (const [x, text] of ticks(left, right, stage.width / 70)) {
            const [px] = stage.at(x, 0);
            if (px > 14 && px < stage.width - 14) {
                stage.line([[px, foot], [px, foot + 5]], 'axis');
                stage.text([px, foot + 21], text);
            }
        }

        for (const [y, text] of ticks(bottom, top, stage.height / 60)) {
            const [, py] = stage.at(0, y);
            if (py > 36 && py < foot - 6) {
                stage.line([[8, py], [13, py]], 'axis');
                stage.text([17, py + 5], text, 'label', 'start');
            }
        }

        stage.text([stage.width - 14, foot - 8], 'x', 'note');
        stage.text([14, 24], name, 'note', 'start');
    }
}

/** What a slider says of its number. */
export const sliderValues = x => ({ 'aria-valuenow': x.toFixed(4), 'aria-valuemin': String(-Number.MAX_SAFE_INTEGER), 'aria-valuetext': String(Math.round(x * 1e6) / 1e6) });

const square = (b, x, y) => b[0][0] * x * x + 2 * b[0][1] * x * y + b[1][1] * y * y;

/** The distance of two places of the plane in a metric. */
export const distance = (b, p, q) => Math.sqrt(square(b, p[0] - q[0], p[1] - q[1]));

/** The ball around a place, as a polygon. */
export const ellipse = (b, [cx, cy], radius) => Array.from({ length: corners }, (_, i) => {
    const [c, s] = [Math.cos(2 * Math.PI * i / corners), Math.sin(2 * Math.PI * i / corners)];
    const length = radius / Math.sqrt(square(b, c, s));
    return [cx + length * c, cy + length * s];
});
