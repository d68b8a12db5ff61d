// The table of verdicts, which fills as they arrive.
import { shape } from './stage.js';

const groups = { own: 'classes of your own', asked: 'asked for', radius: 'with a radius', plain: 'all others, for some value of a constant' };
const words = { holds: 'holds', fails: 'fails', undecided: 'undecided' };

const element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.append(...children);
    return node;
};

export class Verdicts {
    /** The table; marks are the points of the witnesses that are to be shown. */
    constructor(body, status, filter, showMarks) {
        Object.assign(this, { body, status, filter, showMarks, rows: new Map(), marked: null, canMark: true });
        filter.addEventListener('change', () => this.apply());
    }

    /** The rows that are asked for now; those that are there already keep their place, and what they said is dimmed until they speak again. */
    expect(rows, isPart) {
        const wanted = new Set(rows.map(r => r.row));
        if (!isPart && (rows.length !== this.rows.size || rows.some((r, i) => [...this.rows.keys()][i] !== r.row))) {
            this.rebuild(rows);
        }

        for (const row of rows) {
            const line = this.rows.get(row.row);
            if (line) {
                Object.assign(line.data, row);
                line.name.textContent = line.tr.dataset.class = row.class;
            }
        }

        this.waiting = wanted;
        this.dim(wanted);
        this.say();
    }

    /** What is shown was said of something else: all of it, or what depends on the radius. */
    doubt(isPart) {
        const doubtful = [...this.rows.values()].filter(line => !isPart || line.data.depends).map(line => line.data.row);
        this.dim(new Set(doubtful));
        this.status.textContent = 'to be decided…';
    }

    /** There is nothing to decide: what was asked could not be read. */
    stop() {
        this.status.textContent = '';
    }

    dim(rows) {
        for (const [row, { tr }] of this.rows) {
            if (rows.has(row)) {
                tr.classList.add('stale');
                tr.setAttribute('aria-busy', 'true');
            }
        }
    }

    rebuild(rows) {
        this.rows.clear();
        this.body.replaceChildren();
        let group = '';
        for (const row of rows) {
            if (row.group !== group) {
                group = row.group;
                this.body.append(element('tr', { class: 'group' }, element('th', { scope: 'colgroup', colspan: '3' }, groups[group])));
            }

            const name = element('button', { type: 'button', 'aria-expanded': 'false' }, row.class);
            const [verdict, why] = [element('td', {}, element('span', { class: 'verdict waiting' }, '…')), element('td')];
            const tr = element('tr', { 'data-class': row.class, 'data-row': row.row }, element('th', { scope: 'row' }, name), verdict, why);
            const line = { data: { ...row }, tr, name, verdict, why, said: null, radii: null, constant: null, isOpen: false };
            name.addEventListener('click', () => {
                line.isOpen = !line.isOpen;
                name.setAttribute('aria-expanded', String(line.isOpen));
                this.show(line);
            });
            this.rows.set(row.row, line);
            this.body.append(tr);
        }
    }

    verdict(said) {
        const line = this.rows.get(said.row);
        if (line) {
            line.said = said;
            line.tr.classList.remove('stale');
            line.tr.removeAttribute('aria-busy');
            this.waiting.delete(said.row);
            this.show(line);
            this.say();
        }
    }

    radii(said) {
        const line = this.rows.get(said.row);
        if (line) {
            line.radii = said;
            this.show(line);
        }
    }

    constant(said) {
        const line = this.rows.get(said.row);
        if (line) {
            line.constant = said;
            this.show(line);
        }
    }

    /** What was said of another function is forgotten. */
    forget() {
        for (const line of this.rows.values()) {
            line.radii = line.constant = null;
        }
    }

    /** The radius, for the bars of admissible radii. */
    set radius(t) {
        this.t = t;
        [...this.rows.values()].filter(line => line.radii).forEach(line => this.show(line));
    }

    show(line) {
        const { said } = line;
        if (said) {
            line.tr.dataset.verdict = said.verdict;
            line.verdict.replaceChildren(element('span', { class: `verdict ${said.verdict}` }, words[said.verdict]));
            if (said.method && said.method !== 'exact') {
                line.verdict.append(element('span', { class: 'extra' }, said.method));
            }
        }

        const parts = said ? [said.reason] : [];
        if (line.isOpen) {
            parts.unshift(element('span', { class: 'definition' }, `${line.data.definition} (${line.data.source})`));
        }

        if (said?.witness) {
            parts.push(element('ul', {}, ...said.witness.map(part => this.witness(line, part))));
        }

        if (line.constant) {
            parts.push(element('span', { class: 'extra' }, `best ${line.constant.name}: ${line.constant.text}`));
        }

        if (line.radii) {
            parts.push(element('span', { class: 'extra' }, `admissible radii t: ${line.radii.text} (${line.radii.reason})`));
            if (line.radii.intervals) {
                parts.push(this.bar(line.radii.intervals));
            }
        }

        line.why.replaceChildren(...parts);
        line.tr.hidden = !this.fits(line);
    }

    witness(line, part) {
        const item = element('li', {}, `${part.text} `);
        if (part.points.length > 0 && this.canMark) {
            const isMarked = this.marked === part;
            const button = element('button', { type: 'button', class: 'mark-button', 'aria-pressed': String(isMarked), 'aria-label': `show the points at which ${line.data.class} fails` }, 'show');
            button.addEventListener('click', () => {
                this.marked = this.marked === part ? null : part;
                this.showMarks(this.marked?.points ?? [], this.marked ? line.data.class : '');
                [...this.rows.values()].filter(other => other.said?.witness).forEach(other => this.show(other));
                [...line.why.querySelectorAll('.mark-button')][line.said.witness.indexOf(part)]?.focus();
            });
            item.append(button);
        }

        return item;
    }

    /** Where the radii lie on the line, and the one of the page. */
    bar(intervals) {
        const ends = intervals.flatMap(i => [i.from, i.to]).filter(e => e !== null);
        const longest = 1.25 * Math.max(this.t ?? 1, ...ends);
        const at = t => 4 + 196 * t / longest;
        const svg = shape('svg', { viewBox: '0 0 208 16', class: 'radii', 'aria-hidden': 'true' });
        svg.append(shape('line', { x1: 4, y1: 8, x2: 204, y2: 8, class: 'axis' }));
        intervals.forEach(i => svg.append(shape('line', { x1: at(i.from), y1: 8, x2: i.to === null ? 204 : Math.max(at(i.to), at(i.from) + 2), y2: 8, class: 'bar' })));
        svg.append(shape('line', { x1: at(this.t ?? 1), y1: 1, x2: at(this.t ?? 1), y2: 15, class: 'now' }));
        return svg;
    }

    fits(line) {
        return this.filter.value === 'all' || line.said?.verdict === this.filter.value;
    }

    apply() {
        this.rows.forEach(line => { line.tr.hidden = !this.fits(line); });
    }

    say() {
        const count = word => [...this.rows.values()].filter(line => line.said?.verdict === word).length;
        this.status.textContent = this.waiting.size > 0
            ? `deciding, ${this.waiting.size} to come…`
            : `${count('holds')} hold, ${count('fails')} fail, ${count('undecided')} undecided`;
    }
}

export { element };
