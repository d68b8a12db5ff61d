// A drawing area in SVG: a scale from coordinates to pixels, shapes that are drawn anew each time, and handles that stay, so that they keep the focus and the pointer.

const svgNamespace = 'http://www.w3.org/2000/svg';

export const shape = (name, attributes = {}, text = null) => {
    const node = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) {
        node.setAttribute(key, typeof value === 'number' ? value.toFixed(2) : value);
    }

    if (text !== null) {
        node.textContent = text;
    }

    return node;
};

/** As many handles in an element as there are descriptions; those that are there already move. */
export const placeHandles = (front, handles, descriptions, reach = 15) => {
    while (handles.length > descriptions.length) {
        handles.pop().remove();
    }

    descriptions.forEach(({ key, role, label, at: [x, y], css, r, values }, i) => {
        const node = handles[i] ??= front.appendChild(shape('g', { tabindex: '0' }));
        if (!node.firstChild) {
            node.append(shape('circle', { r: reach, class: 'reach' }), shape('circle', { class: 'knob' }));
        }

        node.dataset.key = key;
        node.setAttribute('role', role);
        node.setAttribute('aria-label', label);
        node.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
        node.setAttribute('class', `handle ${css}`);
        node.lastChild.setAttribute('r', r);
        for (const name of ['aria-valuenow', 'aria-valuemin', 'aria-valuetext']) {
            if (values) {
                node.setAttribute(name, values[name]);
            } else {
                node.removeAttribute(name);
            }
        }
    });
};

export class Stage {
    constructor(svg) {
        this.svg = svg;
        this.back = svg.appendChild(shape('g'));
        this.front = svg.appendChild(shape('g'));
        this.handles = [];
        this.resize();
    }

    /** As many pixels as the page gives, so that letters keep their size. */
    resize() {
        this.width = Math.max(280, this.svg.parentElement.clientWidth);
        this.height = Math.round(Math.min(520, Math.max(320, this.width * 0.66)));
        this.svg.setAttribute('viewBox', `0 0 ${this.width} ${this.height}`);
        this.svg.setAttribute('width', this.width);
        this.svg.setAttribute('height', this.height);
    }

    /** The coordinates that are shown; with one scale for both axes where a circle has to be round, and with room for numbers at the left. */
    fit([left, right, bottom, top], isRound, gutter = 0) {
        const [inset, foot] = [34, 46];
        let [sx, sy] = [(this.width - gutter - 2 * inset) / (right - left || 1), (this.height - inset - foot) / (top - bottom || 1)];
        if (isRound) {
            sx = sy = Math.min(sx, sy);
        }

        this.scale = [sx, sy];
        this.origin = [(this.width + gutter - sx * (right + left)) / 2, (this.height - foot + inset + sy * (top + bottom)) / 2];
    }

    at(x, y) {
        return [this.origin[0] + this.scale[0] * x, this.origin[1] - this.scale[1] * y];
    }

    /** The coordinates under a pointer. */
    under(event) {
        const box = this.svg.getBoundingClientRect();
        const [px, py] = [(event.clientX - box.left) * this.width / box.width, (event.clientY - box.top) * this.height / box.height];
        return [(px - this.origin[0]) / this.scale[0], (this.origin[1] - py) / this.scale[1]];
    }

    clear() {
        this.back.replaceChildren();
    }

    line(places, css, isClosed = false) {
        this.back.append(shape(isClosed ? 'polygon' : 'polyline', { points: places.map(p => p.map(c => c.toFixed(2)).join(',')).join(' '), class: css }));
    }

    dot([x, y], css, r = 5) {
        this.back.append(shape('circle', { cx: x, cy: y, r, class: css }));
    }

    text([x, y], words, css = 'label', anchor = 'middle') {
        this.back.append(shape('text', { x, y, class: css, 'text-anchor': anchor }, words));
    }

    /** As many handles as there are descriptions; one that is there already moves. */
    place(descriptions) {
        placeHandles(this.front, this.handles, descriptions);
    }
}
