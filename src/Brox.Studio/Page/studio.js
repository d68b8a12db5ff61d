// The studio: what is typed, dragged and stepped through is one state; the address holds it, the studio decides, and the page shows what it says.
import { fields, fragmentOf, stateOf } from './address.js';
import { ask, Latest } from './ask.js';
import { graphOf, instanceOf, movable, moved, typedOf } from './edit.js';
import { keep, keepExport, setUpFiles } from './files.js';
import { Landscape } from './landscape.js';
import { distance, Picture, subscript } from './picture.js';
import { compare, nextMultiple, parseRational, signOf, snap, textOf, toNumber } from './rational.js';
import { Search } from './search.js';
import { setUpTabs } from './tabs.js';
import { setUpTheme } from './theme.js';
import { element, Verdicts } from './verdicts.js';

const byId = id => document.getElementById(id);

const typing = 350;
const dragging = 90;

const typed = ['function', 'box', 'metric', 'radius', 'start', 'rule', 'grid', 'checks', 'time', 'classes', 'conjecture', 'budget', 'family'];

const exampleClass = `class midpoint-quasiconvex "a class of my own"
  forall x, y in dom: f((1/2)*x + (1/2)*y) <= max(f(x), f(y))
`;

let state = { ...fields };
let scene = null;
let shape = null;
let run = null;
let step = 0;
let noRun = '';
let marks = [];
let ball = null;
let view = null;
let isOpened = false;
let dragged = null;

const picture = new Picture(byId('stage'));
const verdicts = new Verdicts(byId('rows'), byId('verdict-status'), byId('shown'), (points, name) => {
    [marks, ball] = [points, /\((?:(t\^2=[^),]+)|t=([^),]+))/.exec(name)?.slice(1).find(r => r) ?? null];
    draw();
    redrawLandscape();
});

const plane = new Landscape(byId('landscape'), {
    look: () => (scene?.picture === 'landscape' && scene.dimension === 2 ? {
        start: startNumbers(), centre: run && step > 0 ? run.iterates[step].at : startNumbers(), radius: radiusNumber(), metric: scene.metric,
    } : null),
    start: place => setStart(place.map(c => textOf(snap(c, grid()))).join(','), dragging),
    size: place => sizeTo(place),
    shift: (key, direction) => {
        if (key === 'radius') {
            changeRadius(direction[0] + direction[1]);
        } else {
            setStart(state.start.split(',').map((c, i) => textOf(shifted(parseRational(c), direction[i]))).join(','), dragging);
        }
    },
});

const lost = () => { byId('lost').hidden = false; };

/** Says what is wrong with a field beside it; an empty message takes it back. */
const fault = (field, message) => {
    const at = { box: 'function', metric: 'function', view: 'function', '': 'function', rule: 'start', budget: 'conjecture', family: 'conjecture' }[field] ?? field;
    const line = byId(`${at}-error`);
    if (line) {
        line.textContent = message;
        byId(at)?.setAttribute('aria-invalid', String(message !== ''));
    }
};

// ------------------------------------------------------------------------------------------------ the function

const functionFields = () => ({
    function: state.function, box: state.box, metric: state.metric, classes: state.classes, radius: state.radius, checks: state.checks, budget: state.time, ...(view?.length === 2 ? { view: view.join(' ') } : {}),
});

const landscapeFields = () => ({ ...functionFields(), ...(view ? { window: view.join(' ') } : {}), marks: JSON.stringify(marks.filter(m => m.at.length === scene.dimension)), ...(ball && marks.length > 0 ? { ball } : {}), ...pathFields() });

/** The path of the method up to the step that is shown. */
const pathFields = () => (run && run.iterates[0].at.length === scene.dimension ? {
    ball: state.radius, path: JSON.stringify(run.iterates.slice(0, step + 1).map(z => ({ letter: '', at: z.at }))), ...(run.xStar ? { star: JSON.stringify([{ letter: 'x*', at: run.xStar.at }]) } : {}),
} : {});

const methodFields = () => ({ ...functionFields(), start: state.start, rule: state.rule });

const dim = isUnread => {
    byId('rows').classList.toggle('unread', isUnread);
    byId('stage-box').classList.toggle('unread', isUnread);
};

const hearFunction = isPart => (kind, said) => {
    switch (kind) {
        case 'function':
            ['function', 'classes', 'checks', 'radius'].forEach(field => fault(field, ''));
            dim(false);
            take(said);
            break;
        case 'rows':
            verdicts.expect(said.rows, isPart);
            break;
        case 'verdict':
            verdicts.verdict(said);
            break;
        case 'radii':
            verdicts.radii(said);
            break;
        case 'constant':
            verdicts.constant(said);
            break;
        case 'error':
            ['function', 'classes', 'checks', 'radius'].forEach(field => fault(field, ''));
            dim(true);
            verdicts.stop();
            fault(said.field, said.message);
            break;
    }
};

/** The page says whether answers are to come. */
const settled = () => byId('main').setAttribute('aria-busy', String([whole, part, method, definitions, landscape].some(latest => latest.isWaiting)));

const whole = new Latest('function', hearFunction(false), lost, settled);
const part = new Latest('function', hearFunction(true), lost, settled);
const method = new Latest('method', (kind, said) => {
    const before = run;
    fault('start', '');
    if (kind === 'run') {
        step = Math.min(step, said.iterates.length - 1);
        run = said;
    } else if (kind === 'error') {
        run = null;
        noRun = said.message;

        // Where nothing was typed nothing is wrong: the function has no runs.
        if (state.start || said.field !== 'start') {
            fault(said.field, said.message);
        }
    }

    showRun();
    draw();
    if (run !== before) {
        redrawLandscape();
    }
}, lost, settled);

const landscape = new Latest('picture', (kind, said) => {
    plane.show(said);
    if (kind === 'error') {
        byId('picture-status').textContent = `No picture: ${said.message}.`;
    }
}, lost, settled);

const definitions = new Latest('definitions', (kind, said) => {
    if (kind === 'definitions') {
        byId('understood').replaceChildren(...(said.classes.length > 0 ? [element('h3', {}, 'As they are understood')] : []), ...said.classes.map(c => element('pre', {}, c.text)));
    }
}, lost, settled);

/** Draws a landscape again, with the witness and the path that are shown now. */
const redrawLandscape = () => {
    if (scene?.picture === 'landscape') {
        landscape.soon(landscapeFields, 0);
    }
};

/** A function that was read: its picture, the points that can be moved, and its run. */
const take = said => {
    const isOther = JSON.stringify(said.instance) !== JSON.stringify(scene?.instance);
    scene = said;

    // What was opened from a file is shown as it is typed, where it can be.
    if (isOpened && scene.typed && !state.box && !state.metric) {
        put('function', scene.typed);
        remember();
    }

    isOpened = false;
    if (isOther) {
        verdicts.forget();
        marks = [];
    }

    if (!dragged) {
        shape = movable(scene.instance);
    }

    const isLandscape = scene.picture === 'landscape';
    byId('stage').toggleAttribute('hidden', scene.picture === 'none' || isLandscape);
    byId('landscape').hidden = !isLandscape;
    byId('key').hidden = scene.picture === 'none' || isLandscape;
    if (isLandscape && isOther) {
        plane.clear();
        landscape.soon(landscapeFields, 0);
    } else if (!isLandscape) {
        landscape.stop();
    }

    verdicts.canMark = scene.picture !== 'none';
    ['zoom-in', 'zoom-out', 'zoom-fit'].forEach(id => { byId(id).disabled = !isLandscape && !scene.view; });
    byId('start').placeholder = scene.start ?? '';
    method.soon(methodFields, 0);
    draw();
};

/** Asks for everything about the function anew, after a pause. */
const askWhole = pause => {
    part.stop();
    verdicts.doubt(false);
    whole.soon(functionFields, pause);
};

/** Asks how the definitions are understood, and for everything that they may change. */
const askClasses = pause => {
    definitions.soon(() => ({ classes: state.classes }), pause);
    askWhole(pause);
};

/** Asks for what depends on the radius. */
const askRadius = pause => {
    marks = [];
    verdicts.doubt(true);
    if (whole.isWaiting) {
        askWhole(pause);
    } else {
        part.soon(() => ({ ...functionFields(), only: 'radius' }), pause);
    }
};

// ------------------------------------------------------------------------------------------------ the picture

const radiusNumber = () => {
    const isSquare = state.radius.startsWith('t^2=');
    const t = parseRational(isSquare ? state.radius.slice(4) : state.radius);
    return t && signOf(t) > 0 ? (isSquare ? Math.sqrt(toNumber(t)) : toNumber(t)) : 1;
};

const startNumbers = () => {
    const coordinates = (state.start || scene?.start || '').split(',').map(parseRational);
    return coordinates.length === scene?.dimension && coordinates.every(c => c) ? coordinates.map(toNumber) : null;
};

const draw = () => {
    if (!scene) {
        return;
    }

    const start = startNumbers();
    verdicts.radius = radiusNumber();
    picture.draw({
        scene: { ...scene, ...(dragged ? local() : {}) }, run: dragged?.key.startsWith('point') || dragged?.key === 'start' ? null : run, step, radius: radiusNumber(), marks, movable: shape,
        start: start && (scene.picture === 'plane-points' ? start : start[0]),
    });
    plane.place();
    byId('picture-status').textContent = scene.picture === 'none' ? `No picture: ${scene.why}.` : status();
};

/** What a function that is being dragged looks like before the studio has seen it. */
const local = () => {
    if (!shape) {
        return {};
    }

    if (shape.kind === 'piecewise') {
        return graphOf(shape, scene.view);
    }

    const least = shape.points.map(p => p.value).sort(compare)[0];
    return {
        minimizer: shape.points.map(p => compare(p.value, least) === 0),
        ...(scene.dimension === 1 ? { dots: shape.points.map(p => [toNumber(p.x[0]), toNumber(p.value)]) } : {}),
    };
};

const status = () => {
    if (!run) {
        return scene.text.length <= 200 ? `f: ${scene.text}` : '';
    }

    const z = run.iterates[step];
    return `x${subscript(step)} = ${z.text}, f ${z.value.startsWith('[') ? 'in' : '='} ${z.value}; radius ${state.radius}${run.xStar ? `; x* = ${run.xStar.text}${run.xStar.serves ? ' serves in alignment' : ''}` : ''}`;
};

const showRun = () => {
    const count = run ? run.iterates.length - 1 : 0;
    byId('step').textContent = run ? `step ${step} of ${count}` : 'no run';
    byId('first').disabled = byId('back').disabled = !run || step === 0;
    byId('last').disabled = byId('forward').disabled = !run || step === count;
    byId('outcome').textContent = run ? `The run is ${run.outcome === 'reached' ? `at a minimizer after ${run.steps} step${run.steps === 1 ? '' : 's'}` : run.outcome}${run.remark ? `: ${run.remark}` : ''}.` : `There is no run${noRun ? `: ${noRun}` : ''}.`;
    byId('theorem').textContent = run?.theorem ?? '';
    byId('iterates').replaceChildren(...(run?.iterates ?? []).map((z, k) => element('tr', k === step ? { class: 'current', 'aria-current': 'step' } : {}, element('td', {}, String(k)), element('td', {}, z.text), element('td', {}, z.value))));
    byId('checks-list').replaceChildren(...(run?.checks ?? []).map(c => element('li', {}, `${c.claim}: ${c.word} (${c.detail})`)));
};

const goTo = k => {
    if (run) {
        step = Math.max(0, Math.min(run.iterates.length - 1, k));
        showRun();
        draw();
        redrawLandscape();
    }
};

// ------------------------------------------------------------------------------------------------ dragging

const grid = () => parseRational(state.grid);

/** Puts a text into a field and into the state. */
const put = (field, text) => {
    state[field] = text;
    byId(field).value = text;
};

const setRadius = (text, pause) => {
    put('radius', text);
    remember();
    askRadius(pause);
    method.soon(methodFields, pause);
    draw();
};

const setStart = (text, pause) => {
    put('start', text);
    step = 0;
    remember();
    method.soon(methodFields, pause);
    draw();
};

/** A point elsewhere: the text of the function follows, and everything is asked anew. */
const setPoint = (index, x, value, pause) => {
    const next = moved(shape, index, x, value);
    if (!next) {
        return;
    }

    if (shape.kind === 'finite' && (state.start || scene.start || '').split(',').map(parseRational).every((c, i) => c && compare(c, shape.points[index].x[i]) === 0)) {
        put('start', x.map(textOf).join(','));
    }

    shape = next;
    const isFile = state.function.trimStart().startsWith('{');
    put('function', shape.kind === 'finite' && !isFile ? typedOf(shape) : JSON.stringify(instanceOf(shape, scene.instance)));
    step = 0;
    remember();
    askWhole(pause);
    draw();
};

const drag = event => {
    const [x, y] = picture.stage.under(event);
    const { key } = dragged;
    const isPlane = scene.picture === 'plane-points';
    if (key === 'radius') {
        sizeTo(isPlane ? [x, y] : [x]);
    } else if (key === 'start') {
        setStart(textOf(scene.picture === 'line-points' ? nearest(x) : snap(x, grid())), dragging);
    } else {
        const index = Number(key.slice('point-'.length));
        setPoint(index, isPlane ? [snap(x, grid()), snap(y, grid())] : [snap(x, grid())], isPlane ? shape.points[index].value : snap(y, grid()), dragging);
    }
};

/** The radius with which the ball around the iterate that is shown reaches to a place. */
const sizeTo = place => {
    const centre = run ? run.iterates[step].at : startNumbers();
    const t = snap(place.length > 1 ? distance(scene.metric, place, centre) : Math.abs(place[0] - centre[0]) * Math.sqrt(scene.metric[0][0]), grid());
    setRadius(textOf(signOf(t) > 0 ? t : grid()), dragging);
};

/** The next multiple of the grid in a direction. */
const shifted = (a, sign) => (sign === 0 ? a : nextMultiple(a, grid(), sign));

const nearest = x => shape.points.map(p => p.x[0]).sort((a, b) => Math.abs(toNumber(a) - x) - Math.abs(toNumber(b) - x))[0];

const handleOf = event => event.target.closest('.handle');

byId('stage').addEventListener('pointerdown', event => {
    const handle = handleOf(event);
    if (handle && event.button === 0) {
        event.preventDefault();
        handle.focus();
        byId('stage').setPointerCapture(event.pointerId);
        dragged = { key: handle.dataset.key, from: [event.clientX, event.clientY], isMoved: false };
        picture.freeze(true);
    }
});
byId('stage').addEventListener('pointermove', event => {
    if (dragged && (dragged.isMoved || Math.hypot(event.clientX - dragged.from[0], event.clientY - dragged.from[1]) > 4)) {
        dragged.isMoved = true;
        drag(event);
    }
});
const drop = () => {
    if (dragged) {
        const { key, isMoved } = dragged;
        dragged = null;
        picture.freeze(false);
        if (!isMoved && key.startsWith('point') && shape.kind === 'finite') {
            setStart(shape.points[Number(key.slice('point-'.length))].x.map(textOf).join(','), 0);
        }

        draw();
    }
};
byId('stage').addEventListener('pointerup', drop);
byId('stage').addEventListener('pointercancel', drop);
byId('stage').addEventListener('keydown', event => {
    const handle = handleOf(event);
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!handle || event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }

    const { key } = handle.dataset;
    const index = Number(key.slice('point-'.length));
    if (direction) {
        event.preventDefault();
        const sign = direction[0] + direction[1];
        if (key === 'radius') {
            changeRadius(sign);
        } else if (key === 'start') {
            const at = parseRational((state.start || scene.start).split(',')[0]);
            setStart(textOf(scene.picture === 'line-points' ? neighbour(at, sign) : shifted(at, sign)), dragging);
        } else if (scene.picture === 'plane-points') {
            const { x, value } = shape.points[index];
            setPoint(index, [shifted(x[0], direction[0]), shifted(x[1], direction[1])], value, dragging);
        } else {
            const { x, value } = shape.points[index];
            setPoint(index, [shifted(x[0], direction[0])], shifted(value, direction[1]), dragging);
        }
    } else if (key.startsWith('point') && ['+', '-', '='].includes(event.key)) {
        event.preventDefault();
        setPoint(index, shape.points[index].x, shifted(shape.points[index].value, event.key === '-' ? -1 : 1), dragging);
    } else if (key.startsWith('point') && shape.kind === 'finite' && ['Enter', ' '].includes(event.key)) {
        event.preventDefault();
        setStart(shape.points[index].x.map(textOf).join(','), 0);
    }
});

const neighbour = (at, sign) => shape.points.map(p => p.x[0]).filter(x => compare(x, at) === sign).sort((a, b) => sign * compare(a, b))[0] ?? at;

const changeRadius = sign => {
    const isSquare = state.radius.startsWith('t^2=');
    const t = parseRational(isSquare ? state.radius.slice(4) : state.radius);
    const next = t && nextMultiple(t, grid(), sign);
    if (next && signOf(next) > 0) {
        setRadius(`${isSquare ? 't^2=' : ''}${textOf(next)}`, dragging);
    }
};

byId('smaller').addEventListener('click', () => changeRadius(-1));
byId('larger').addEventListener('click', () => changeRadius(1));
byId('first').addEventListener('click', () => goTo(0));
byId('back').addEventListener('click', () => goTo(step - 1));
byId('forward').addEventListener('click', () => goTo(step + 1));
byId('last').addEventListener('click', () => goTo(Infinity));

/** Another part of the space is shown: an interval of the line, or a rectangle of a landscape. */
const look = window => {
    view = window;
    if (scene?.picture === 'landscape') {
        landscape.soon(landscapeFields, 0);
    } else {
        part.soon(() => ({ ...functionFields(), only: 'radius' }), 0);
    }
};

const zoom = factor => {
    const from = scene?.picture === 'landscape' ? plane.window : scene?.view;
    if (from) {
        const nearer = ([low, high]) => [(low + high) / 2 - factor * (high - low) / 2, (low + high) / 2 + factor * (high - low) / 2];
        look([...nearer(from), ...(from.length === 4 ? nearer(from.slice(2)) : [])]);
    }
};
byId('zoom-in').addEventListener('click', () => zoom(1 / 1.6));
byId('zoom-out').addEventListener('click', () => zoom(1.6));
byId('zoom-fit').addEventListener('click', () => look(null));

// ------------------------------------------------------------------------------------------------ the state

/** Writes the state into the address. */
const remember = () => history.replaceState(null, '', fragmentOf(state));

const showTab = setUpTabs(document.querySelector('.tabs'), name => {
    state.tab = name;
    remember();
});

/** Shows a state: fields, then what is asked about them. */
const show = next => {
    state = next;
    typed.forEach(field => { byId(field).value = state[field]; });
    [run, step, marks, ball, view] = [null, 0, [], null, null];
    showTab(state.tab);
    showRun();
    askClasses(0);
};

for (const field of typed) {
    byId(field).addEventListener(byId(field).tagName === 'SELECT' ? 'change' : 'input', event => {
        state[field] = event.target.value;
        isOpened = false;
        remember();
        switch (field) {
            case 'function':
            case 'box':
            case 'metric':
                [view, step] = [null, 0];
                askWhole(typing);
                break;
            case 'classes':
                askClasses(typing);
                break;
            case 'checks':
            case 'time':
                askWhole(typing);
                break;
            case 'radius':
                askRadius(typing);
                method.soon(methodFields, typing);
                draw();
                break;
            case 'start':
            case 'rule':
                step = 0;
                method.soon(methodFields, field === 'rule' ? 0 : typing);
                draw();
                break;
        }
    });
}

byId('class-example').addEventListener('click', () => {
    put('classes', `${state.classes}${state.classes && !state.classes.endsWith('\n') ? '\n' : ''}${exampleClass}`);
    remember();
    askClasses(0);
});

/** Opens a file or a state: what it does not say is as before, but a function brings no box, metric and start with it. */
const opened = (found, isWhole) => {
    isOpened = !isWhole;
    show(isWhole ? found : { ...state, box: '', metric: '', start: '', ...found });
    remember();
};

new Search({
    body: () => ({ conjecture: state.conjecture, classes: state.classes, budget: state.budget, family: state.family }),
    changed: () => {
        state.conjecture = byId('conjecture').value;
        remember();
    },
    open: (instance, parameters) => {
        const t = parameters?.t ?? parameters?.r;
        opened({ function: JSON.stringify(instance), ...(t ? { radius: t } : {}) }, false);
    },
    keep: (text, name, body) => (body ? keepExport({ ...body, classes: state.classes }, name, message => fault('conjecture', message)).catch(lost) : keep(text, name)),
    lost,
    fault,
});

setUpTheme(byId('theme'));
setUpFiles({ body: methodFields, opened, lost });
new ResizeObserver(() => {
    picture.resize();
    draw();
}).observe(byId('stage-box'));
addEventListener('hashchange', () => {
    const next = stateOf(location.href);
    if (next && fragmentOf(next) !== fragmentOf(state)) {
        show(next);
    }
});

const given = stateOf(location.href);
if (given) {
    show(given);
}

ask('start', {}, (kind, said) => {
    byId('version').textContent = said.version ? ` · brox ${said.version}` : '';
    if (!given) {
        const typedThere = Object.fromEntries(Object.entries(said).filter(([name, value]) => name in fields && value));
        show({ ...fields, ...(typedThere.function ? {} : { function: '0:1, 2:1, 5:0', radius: '2' }), ...typedThere });
    }
}).catch(lost);
