// The landscape that the studio draws, and over it the handles of the method: its start, and the edge of the ball. They stay while the landscape is drawn anew.
import { ellipse, sliderValues } from './picture.js';
import { placeHandles, shape } from './stage.js';

const far = 4;

export class Landscape {
    /** What is shown is asked of `look`: the start, the centre of the ball, its radius, the metric; null where nothing can be moved. What is done is told to `start` and `size`, with places in the plane, and to `shift`, with steps of the grid. */
    constructor(box, hooks) {
        this.box = box;
        this.drawn = box.querySelector('#drawn');
        this.over = box.querySelector('#over');
        this.hooks = hooks;
        this.handles = [];
        const clip = this.over.appendChild(shape('clipPath', { id: 'landscape-frame' }));
        this.inside = clip.appendChild(shape('rect'));
        this.ball = this.over.appendChild(shape('polygon', { class: 'now', 'clip-path': 'url(#landscape-frame)' }));
        this.front = this.over.appendChild(shape('g'));
        this.clear();
        this.over.addEventListener('pointerdown', e => this.grab(e));
        this.over.addEventListener('pointermove', e => this.drag(e));
        ['pointerup', 'pointercancel'].forEach(name => this.over.addEventListener(name, () => { this.held = null; }));
        this.over.addEventListener('keydown', e => this.press(e));
        box.addEventListener('click', e => this.click(e));
    }

    clear() {
        this.drawn.replaceChildren();
        [this.window, this.frame, this.held] = [null, null, null];
        this.place();
    }

    /** A picture that the studio has drawn, and where the numbers of its axes stand in it. */
    show({ svg, window, frame }) {
        this.drawn.innerHTML = svg ?? '';
        [this.window, this.frame] = [window ?? null, frame ?? null];
        const [left, right, lower, upper] = this.frame ?? [0, 0, 0, 0];
        Object.entries({ x: left, y: upper, width: right - left, height: lower - upper }).forEach(([name, value]) => this.inside.setAttribute(name, value));
        this.over.setAttribute('viewBox', this.drawn.firstElementChild?.getAttribute('viewBox') ?? '0 0 1 1');
        this.place();
    }

    /** Puts the handles, and the ball between them, where the method is now, which the picture may not show yet. */
    place() {
        const now = this.window && this.frame ? this.hooks.look() : null;
        const isSeen = ([x, y]) => x >= this.window[0] && x <= this.window[1] && y >= this.window[2] && y <= this.window[3];
        const descriptions = [];
        if (now?.start && isSeen(now.start)) {
            descriptions.push({ key: 'start', role: 'button', at: this.at(now.start), r: 3, css: 'centre', label: `Start of the method, (${now.start.join(', ')})` });
        }

        if (now?.centre) {
            const reach = now.radius / Math.sqrt(now.metric[0][0]);
            const edge = [reach, -reach].map(r => [now.centre[0] + r, now.centre[1]]).find(isSeen);
            if (edge) {
                descriptions.push({ key: 'radius', role: 'slider', at: this.at(edge), r: 2.5, css: 'edge', label: 'Radius t', values: sliderValues(now.radius) });
            }
        }

        placeHandles(this.front, this.handles, descriptions, 7);
        this.ball.setAttribute('points', now?.centre ? ellipse(now.metric, now.centre, now.radius).map(p => this.at(p).map(c => c.toFixed(2)).join(',')).join(' ') : '');
    }

    at([x, y]) {
        const [w, f] = [this.window, this.frame];
        return [f[0] + (f[1] - f[0]) * (x - w[0]) / (w[1] - w[0]), f[2] + (f[3] - f[2]) * (y - w[2]) / (w[3] - w[2])];
    }

    /** The place of the plane under a pointer; null outside the frame. */
    under(event) {
        const svg = this.drawn.querySelector('svg');
        if (!svg || !this.window || !this.frame) {
            return null;
        }

        const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
        const along = (i, place) => this.window[2 * i] + (this.window[2 * i + 1] - this.window[2 * i]) * (place - this.frame[2 * i]) / (this.frame[2 * i + 1] - this.frame[2 * i]);
        const [x, y] = [along(0, at.x), along(1, at.y)];
        return this.window[0] <= x && x <= this.window[1] && this.window[2] <= y && y <= this.window[3] ? [x, y] : null;
    }

    grab(event) {
        const handle = event.target.closest('.handle');
        if (handle && event.button === 0) {
            event.preventDefault();
            handle.focus();
            handle.setPointerCapture(event.pointerId);
            this.held = { key: handle.dataset.key, from: [event.clientX, event.clientY], isMoved: false };
        }
    }

    drag(event) {
        const place = this.held && this.under(event);
        if (!place || !(this.held.isMoved ||= Math.hypot(event.clientX - this.held.from[0], event.clientY - this.held.from[1]) > far)) {
            return;
        }

        if (this.held.key === 'start') {
            this.hooks.start(place);
        } else {
            this.hooks.size(place);
        }
    }

    press(event) {
        const handle = event.target.closest('.handle');
        const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
        if (handle && direction && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            this.hooks.shift(handle.dataset.key, direction);
        }
    }

    /** A click into the landscape is a start; the end of a drag is none. */
    click(event) {
        const place = event.target.closest('.handle') || !this.hooks.look() ? null : this.under(event);
        if (place) {
            this.hooks.start(place);
        }
    }
}
