// The explorer: one function, a centre x, a radius t; what is dragged, typed or moved by the arrow keys changes all that is shown.
import { compare, exactRoot, minus, nextMultiple, parseRational, plus, rational, snap, textOf, times, toNumber } from './rational.js';
import { decideInstance, finite, finiteFrom, finiteOf, parseRadius, pointText, radiusText, squaredDistances } from './finite.js';
import { Stage } from './stage.js';
import { boundsOf, drawFinite, storyOf } from './finitePicture.js';
import { boundsOfLine, drawLine, nextCentre, storyOfLine } from './linePicture.js';
import { decidePiecewise, piecewiseFrom, piecewiseOf, readPiecewise, valueAt } from './piecewise.js';
import { boundsOfSampled, drawSampled, nextSampled, sampleAt, sampledOf, storyOfSampled } from './sampledPicture.js';

const element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        node.setAttribute(key, value);
    }

    node.append(...children);
    return node;
};

/** Where a piecewise function from outside is looked at first: beside its minimizers, where it is finite. */
const startOf = f => {
    const [end] = f.components.flat().filter(e => e).concat(f.turns, rational(0n));
    const two = rational(2n);
    return [plus(end, two), minus(end, two), end].find(x => valueAt(f, x) !== null);
};

/** What there is for each kind of function: how it is read, framed, drawn and told. */
const kinds = {
    finite: { read: finiteOf, bounds: boundsOf, draw: drawFinite, story: storyOf },
    piecewise: { read: piecewiseOf, bounds: boundsOfLine, draw: drawLine, story: storyOfLine, height: valueAt, next: nextCentre },
    sampled: { read: sampledOf, bounds: boundsOfSampled, draw: drawSampled, story: storyOfSampled, height: (f, x) => sampleAt(f, toNumber(x)), next: nextSampled },
};

export class Explorer {
    constructor(root, items) {
        this.root = root;
        this.items = items;
        this.state = null;
        root.hidden = false;
        root.parentElement.querySelector('.needs-script').hidden = true;
        this.stage = new Stage(this.part('stage'));
        this.fill(this.part('function'), items.map((item, i) => [i, item.title]));
        this.listen();
        this.load(0);
        this.follow();
    }

    part(name) {
        return this.root.querySelector(`#explorer-${name}`);
    }

    fill(select, options) {
        select.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)));
    }

    listen() {
        const on = (name, event, action) => this.part(name).addEventListener(event, action);
        on('function', 'change', e => this.load(Number(e.target.value)));
        on('rule', 'change', e => this.change({ rule: e.target.value }));
        on('grid', 'change', e => this.change({ step: parseRational(e.target.value) }));
        on('star', 'change', e => this.change({ star: this.starOf(e.target.value) }));
        on('centre', 'change', e => this.change({ centre: Number(e.target.value) }));
        on('at', 'change', e => this.type(e.target, this.inDomain(parseRational(e.target.value)), centre => ({ centre })));
        on('radius', 'change', e => this.type(e.target, this.drawable(parseRadius(e.target.value)), square => ({ square })));
        on('smaller', 'click', () => this.jump(-1));
        on('larger', 'click', () => this.jump(1));
        on('reset', 'click', () => this.load(this.item));
        on('add', 'click', () => this.add());
        on('open', 'click', () => this.openFile());
        addEventListener('hashchange', () => this.follow());
        on('stage', 'pointerdown', e => this.grab(e));
        on('stage', 'pointermove', e => this.drag(e));
        on('stage', 'pointerup', () => this.release());
        on('stage', 'pointercancel', () => this.release());
        on('stage', 'keydown', e => this.press(e));
        addEventListener('resize', () => {
            this.stage.resize();
            this.frame();
            this.show();
        });
        document.addEventListener('click', e => {
            const link = e.target.closest('a[data-open]');
            if (link) {
                this.load(Number(link.dataset.open));
                document.getElementById('dialog').close();
            }
        });
    }

    load(index) {
        const item = this.items[index];
        const isLine = item.kind !== 'finite';
        const f = kinds[item.kind].read(item);
        this.item = index;
        this.part('function').value = index;
        this.state = { f, centre: isLine ? parseRational(item.at) : item.centre, square: parseRational(item.square), rule: item.rule, star: null, run: item.run ?? [], step: parseRational(this.part('grid').value) };
        this.state.star = item.star === undefined ? null : this.starOf(String(item.star));
        this.part('rule').value = item.rule;
        this.frame();
        this.show();
    }

    get kind() {
        return kinds[this.state.f.kind];
    }

    get isLine() {
        return this.state.f.kind !== 'finite';
    }

    /** The x* of a choice: a number on the line, else the index of a point; null for the one that serves, or is nearest. */
    starOf(text) {
        return text === '' ? null : this.isLine ? parseRational(text) : Number(text);
    }

    /** A centre on the line, or null where the function is +inf. */
    inDomain(x) {
        return x && this.kind.height(this.state.f, x) !== null ? x : null;
    }

    /** The square of a radius, or null where it cannot be drawn: on a piecewise polynomial only a rational radius keeps all iterates rational. */
    drawable(square) {
        return square && this.state.f.kind === 'piecewise' && !exactRoot(square) ? null : square;
    }

    /** A new state, and where a part of it is out of sight a new scale. */
    change(part, mayFit = true) {
        Object.assign(this.state, part);
        if (mayFit) {
            this.frame();
        }

        this.show();
        if (mayFit) {
            this.remember();
        }
    }

    // ---------------------------------------------------------------- the address

    /** The whole state in the address of the page, so that a link opens it. */
    remember() {
        const { centre, square, rule, star, isForeign } = this.state;
        const state = {
            ...(!this.isLine ? { f: this.instance(), c: centre } : { ...(isForeign ? { p: this.instance() } : { i: this.item }), x: textOf(centre) }),
            s: textOf(square), r: rule,
            ...(star === null ? {} : { star: this.isLine ? textOf(star) : star }),
        };
        history.replaceState(null, '', `#explore=${encodeURIComponent(JSON.stringify(state))}`);
    }

    /** Opens the state that the address holds; one that is damaged is left alone. */
    follow() {
        const [, text] = /^#explore=(.*)$/.exec(location.hash) ?? [];
        if (text === undefined) {
            return;
        }

        try {
            const state = JSON.parse(decodeURIComponent(text));
            const square = parseRational(String(state.s));
            const rule = [...this.part('rule').options].some(o => o.value === state.r) ? state.r : 'farthest';
            if (!square || square.n <= 0n) {
                return;
            }

            if (state.f) {
                const { f, error } = finiteFrom(state.f);
                if (error || !(state.c in f.points)) {
                    return;
                }

                this.open(f);
                Object.assign(this.state, { centre: Number(state.c), square, rule, star: f.isMinimizer[state.star] ? Number(state.star) : null });
            } else if (state.p || (this.items[state.i] && this.items[state.i].kind !== 'finite')) {
                const { f, error } = state.p ? piecewiseFrom(state.p) : {};
                if (error) {
                    return;
                }

                if (f) {
                    this.open(f);
                } else {
                    this.load(Number(state.i));
                }

                const centre = this.inDomain(parseRational(String(state.x)));
                Object.assign(this.state, { centre: centre ?? this.state.centre, square: this.drawable(square) ?? this.state.square, rule, star: state.star === undefined ? null : parseRational(String(state.star)) });
            }

            this.part('rule').value = rule;
            this.frame();
            this.show();
            this.root.scrollIntoView({ block: 'start' });
        } catch {
            /* no state */
        }
    }

    /** A function that is none of the page. */
    open(f) {
        const { square, rule, step } = this.state;
        const isLine = f.kind !== 'finite';
        this.state = { f, isForeign: true, centre: isLine ? startOf(f) : 0, square: isLine && !exactRoot(square) ? rational(1n) : square, rule, star: null, run: [], step };
    }

    /** The function of a pasted file. */
    openFile() {
        const field = this.part('paste');
        let found;
        try {
            const instance = JSON.parse(field.value);
            found = instance?.kind === 'piecewise' ? piecewiseFrom(instance)
                : instance?.kind === 'formula' ? { error: 'a formula that this page does not have is looked at with brox studio' } : finiteFrom(instance);
        } catch {
            found = { error: 'this is no JSON' };
        }

        field.setAttribute('aria-invalid', String(Boolean(found.error)));
        this.part('error').textContent = found.error ?? '';
        if (!found.error) {
            this.open(found.f);
            this.change(this.isLine ? {} : { centre: Math.max(0, found.f.isMinimizer.indexOf(false)) });
        }
    }

    frame() {
        this.stage.fit(this.kind.bounds(this.state), this.state.f.dimension === 2);
    }

    /** The same with another point or value; refused where two points would coincide. */
    moved(i, point, value) {
        const { f } = this.state;
        const points = f.points.map((p, j) => (j === i ? point : p));
        const isRepeated = points.some((p, j) => j !== i && p.every((c, k) => compare(c, point[k]) === 0));
        return isRepeated ? null : finite(points, f.values.map((v, j) => (j === i ? value : v)), f.dimension, f.metric);
    }

    move(i, point, value, mayFit) {
        const f = this.moved(i, point, value);
        if (f) {
            this.change({ f }, mayFit);
        }
    }

    // ---------------------------------------------------------------- pointer

    grab(event) {
        const handle = event.target.closest('.handle');
        if (handle) {
            event.preventDefault();
            handle.focus();
            this.held = handle.dataset.key;
            this.hasMoved = false;
            this.part('stage').setPointerCapture(event.pointerId);
        }
    }

    drag(event) {
        if (!this.held) {
            return;
        }

        const { f, step, centre } = this.state;
        const under = this.stage.under(event);
        if (this.held === 'radius') {
            const reach = Math.abs(under[0] - toNumber(this.isLine ? centre : f.points[centre][0])) * (f.scale ?? Math.sqrt(f.metric ? toNumber(f.metric[0][0]) : 1));
            const t = snap(reach, step);
            if (t.n > 0n) {
                this.change({ square: times(t, t) }, false);
            }
        } else if (this.held === 'centre') {
            const x = this.inDomain(snap(under[0], step));
            if (x) {
                this.change({ centre: x }, false);
            }
        } else {
            const i = Number(this.held.slice(6));
            const [a, b] = under.map(c => snap(c, step));
            const [point, value] = f.dimension === 1 ? [[a], b] : [[a, b], f.values[i]];
            if (compare(value, f.values[i]) !== 0 || point.some((c, k) => compare(c, f.points[i][k]) !== 0)) {
                this.hasMoved = true;
                this.move(i, point, value, false);
            }
        }
    }

    release() {
        if (this.held?.startsWith('point-') && !this.hasMoved) {
            this.state.centre = Number(this.held.slice(6));
        }

        if (this.held) {
            this.held = null;
            this.change({});
        }
    }

    // ---------------------------------------------------------------- keys

    press(event) {
        const handle = event.target.closest('.handle');
        if (!handle || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }

        const { f, step, square } = this.state;
        const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] }[event.key] ?? [0, 0];
        const key = handle.dataset.key;
        const i = Number(key.slice(6));
        const shifted = (c, direction) => (direction === 0 ? c : nextMultiple(c, step, direction));
        if (key === 'radius' && (dx || dy)) {
            const t = nextMultiple(exactRoot(square) ?? snap(Math.sqrt(toNumber(square)), step), step, dx + dy);
            if (t.n > 0n) {
                this.change({ square: times(t, t) });
            }
        } else if (key === 'centre') {
            const next = dx ? nextMultiple(this.state.centre, step, dx) : null;
            const x = next && (this.inDomain(next) ?? this.kind.next(f, next, step, dx));
            if (!x) {
                return;
            }

            this.change({ centre: x });
        } else if (key !== 'radius' && (dx || dy)) {
            const [x, y] = f.points[i];
            if (f.dimension === 1) {
                this.move(i, [shifted(x, dx)], shifted(f.values[i], dy));
            } else {
                this.move(i, [shifted(x, dx), shifted(y, dy)], f.values[i]);
            }
        } else if (key !== 'radius' && (event.key === '+' || event.key === '-')) {
            this.move(i, f.points[i], shifted(f.values[i], event.key === '+' ? 1 : -1));
        } else if (key !== 'radius' && (event.key === 'Enter' || event.key === ' ')) {
            this.change({ centre: i });
        } else {
            return;
        }

        event.preventDefault();
    }

    // ---------------------------------------------------------------- fields

    type(field, value, part) {
        field.setAttribute('aria-invalid', value === null);
        if (value !== null) {
            this.change(part(value));
        }
    }

    /** To the next radius at which a ball takes in one more point, or back. */
    jump(direction) {
        const all = this.isLine ? this.squaredEnds() : squaredDistances(this.state.f);
        const next = direction > 0 ? all.find(s => compare(s, this.state.square) > 0) : all.findLast(s => compare(s, this.state.square) < 0);
        if (next) {
            this.change({ square: next });
        }
    }

    add() {
        const { f, step } = this.state;
        const right = f.points.map(p => p[0]).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
        const point = [plus(nextMultiple(right, step, 1), step), ...f.points[0].slice(1)];
        this.change({ f: finite([...f.points, point], [...f.values, f.values[this.state.centre]], f.dimension, f.metric) });
    }

    remove(i) {
        const { f, centre } = this.state;
        const without = list => list.filter((_, j) => j !== i);
        this.change({ f: finite(without(f.points), without(f.values), f.dimension, f.metric), centre: Math.max(0, centre > i || centre === f.points.length - 1 ? centre - 1 : centre), star: null, run: [] });
    }

    // ---------------------------------------------------------------- what is shown

    show() {
        const { f, square, centre } = this.state;
        this.root.classList.toggle('line', this.isLine);
        this.root.classList.toggle('sampled', f.kind === 'sampled');
        const story = this.kind.story(this.state);
        this.kind.draw(this.stage, this.state, story.star);
        this.part('status').textContent = story.status;
        const steps = story.run.iterates.length - 1;
        const ending = story.run.ending ?? { reached: `at a minimizer after ${steps} ${steps === 1 ? 'step' : 'steps'}`, stuck: 'stuck outside X', cycle: 'a cycle', diverges: 'and on for ever along a constant tail', unfinished: 'given up' }[story.run.outcome];
        this.part('path').textContent = `${story.run.iterates.slice(0, 40).join(' → ')}: ${ending}${story.run.hasChoice ? '. The rule leaves a choice on the way' : ''}.`;
        this.part('verdicts').replaceChildren(...story.verdicts.map(v => element('tr', { 'data-class': v.name },
            element('th', { scope: 'row' }, v.name),
            element('td', {}, element('span', { class: `verdict ${v.holds === null ? 'undecided' : v.holds ? 'holds' : 'refuted'}` }, v.holds === null ? 'undecided' : v.holds ? 'holds' : 'fails')),
            element('td', {}, v.why))));
        this.write('radius', radiusText(square).replace(/^t = /, '').replace(/ = /, '='));
        this.fill(this.part('star'), [['', this.isLine ? 'the nearest' : 'one that serves'], ...story.stars]);
        this.part('star').value = this.state.star === null ? '' : this.isLine ? textOf(this.state.star) : this.state.star;
        if (this.isLine) {
            this.write('at', textOf(centre));
        } else {
            this.fill(this.part('centre'), f.points.map((p, i) => [i, pointText(p)]));
            this.part('centre').value = centre;
            this.showTable();
        }

        this.part('file').textContent = JSON.stringify(this.instance());
    }

    /** What a field shows, unless someone is writing in it. */
    write(name, text) {
        const field = this.part(name);
        if (document.activeElement !== field) {
            field.value = text;
            field.setAttribute('aria-invalid', false);
        }
    }

    /** The squares of the rational ends of the spectra. */
    squaredEnds() {
        const ends = Object.values(this.state.f.spectra).flatMap(s => s.intervals ?? []).flatMap(i => [i.lower, i.upper]).filter(e => e?.value !== undefined).map(e => parseRational(e.value));
        return ends.filter(e => e.n > 0n).map(e => times(e, e)).sort(compare);
    }

    showTable() {
        const { f } = this.state;
        const body = this.part('points');
        const fields = i => [...f.points[i], f.values[i]];
        if (body.rows.length !== f.points.length || body.dataset.dimension !== String(f.dimension)) {
            body.dataset.dimension = f.dimension;
            this.part('coordinates').colSpan = f.dimension;
            body.replaceChildren(...f.points.map((_, i) => element('tr', {},
                ...fields(i).map((_, k) => element('td', {}, this.field(i, k))),
                element('td', {}, this.removal(i)))));
        }

        [...body.rows].forEach((row, i) => fields(i).forEach((c, k) => {
            const input = row.cells[k].firstChild;
            if (document.activeElement !== input) {
                input.value = textOf(c);
                input.setAttribute('aria-invalid', false);
            }
        }));
        body.querySelectorAll('button').forEach(b => { b.disabled = f.points.length === 1; });
    }

    field(i, k) {
        const { dimension } = this.state.f;
        const input = element('input', { size: 6, inputmode: 'text', 'aria-label': `${k === dimension ? 'value' : 'xy'[k]} of point ${i + 1}` });
        input.addEventListener('change', () => {
            const f = this.state.f;
            const value = parseRational(input.value);
            const next = value && (k === dimension ? this.moved(i, f.points[i], value) : this.moved(i, f.points[i].map((c, j) => (j === k ? value : c)), f.values[i]));
            this.type(input, next || null, changed => ({ f: changed }));
        });
        return input;
    }

    removal(i) {
        const button = element('button', { type: 'button', 'aria-label': `remove point ${i + 1}` }, 'remove');
        button.addEventListener('click', () => this.remove(i));
        return button;
    }

    /** The function as an instance file, which every command reads. */
    instance() {
        const { f } = this.state;
        return this.isLine ? f.instance : {
            kind: 'finite', dimension: f.dimension,
            points: f.points.map((p, i) => ({ x: p.map(textOf), value: textOf(f.values[i]) })),
            ...(f.metric && { metric: f.metric.map(row => row.map(textOf)) }),
        };
    }
}

// What the explorer says, for a console: brox.decide(instance, "1/4") for t = 1/2.
globalThis.brox = { decide: decideInstance, decidePiecewise, readPiecewise };
const explorerRoot = document.getElementById('explorer-app');
const explorerItems = JSON.parse(document.getElementById('explorer-data').textContent);
if (explorerItems.length > 0) {
    globalThis.brox.explorer = new Explorer(explorerRoot, explorerItems);
}
