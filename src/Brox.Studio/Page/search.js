// The search for a counterexample to a conjecture, watched while it runs.
import { Latest } from './ask.js';
import { element } from './verdicts.js';

const examples = [
    'alignment(t=s), s < r => alignment(t=r)',
    'quasiconvex => broximally-aligned(t=1)',
    'star-convex => quasiconvex',
    'strongly-convex => polyak-lojasiewicz',
    'broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)',
    'differentiable, quasiconvex => pseudoconvex',
];

const headlines = { 'refuted': 'Refuted', 'proved': 'Proved', 'undecided': 'Undecided', 'not-refuted': 'Not refuted' };

const formats = ['markdown', 'latex', 'svg', 'csharp', 'python', 'coq'];

const byId = id => document.getElementById(id);

export class Search {
    /** The state gives the conjecture with the definitions; open shows a function, keep hands a file to its user. */
    constructor({ body, changed, open, keep, lost, fault }) {
        Object.assign(this, { body, open, keep, fault });
        this.latest = new Latest('conjecture', (kind, said) => this.hear(kind, said), lost);
        examples.forEach(text => byId('example').append(element('option', { value: text }, text)));
        byId('example').addEventListener('change', event => {
            if (event.target.value) {
                byId('conjecture').value = event.target.value;
                event.target.value = '';
                changed();
            }
        });
        byId('search').addEventListener('click', () => this.begin());
        byId('stop').addEventListener('click', () => {
            this.latest.stop();
            this.finish('stopped');
        });
        byId('conjecture').addEventListener('keydown', event => {
            if (event.key === 'Enter' && !event.shiftKey) {
                event.preventDefault();
                this.begin();
            }
        });
    }

    async begin() {
        this.fault('conjecture', '');
        byId('search-result').hidden = byId('candidate').hidden = true;
        byId('search').hidden = true;
        byId('stop').hidden = byId('search-progress').hidden = false;
        byId('search-progress').value = 0;
        byId('search-status').textContent = 'searching…';
        this.isSearching = true;
        await this.latest.now(this.body());
        if (this.isSearching && !this.latest.controller) {
            this.finish('');
        }
    }

    finish(status) {
        this.isSearching = false;
        byId('search').hidden = false;
        byId('stop').hidden = byId('search-progress').hidden = byId('candidate').hidden = true;
        byId('search-status').textContent = status;
    }

    hear(kind, said) {
        switch (kind) {
            case 'conjecture':
                byId('search-status').textContent = ['searching…', ...said.warnings.map(w => `warning: ${w}`)].join(' ');
                break;
            case 'progress':
                byId('search-progress').value = said.seconds / said.budget;
                byId('search-status').textContent = `${said.candidates.toLocaleString('en')} candidates, ${said.satisfied.toLocaleString('en')} of them satisfied the hypotheses; ${said.seconds} of ${said.budget} s`;
                break;
            case 'candidate':
                byId('candidate').hidden = false;
                byId('candidate').textContent = ['A counterexample; it is made smaller:', ...said.lines].join('\n');
                break;
            case 'result':
                this.finish('');
                this.show(said);
                break;
            case 'error':
                this.finish('');
                this.fault(said.field || 'conjecture', said.message);
                break;
        }
    }

    show(said) {
        byId('search-result').hidden = false;
        byId('search-outcome').textContent = headlines[said.outcome];
        byId('search-outcome').className = `outcome-${said.outcome}`;
        byId('search-lines').textContent = said.lines.join('\n');

        // Markup of the report, in which every text is escaped by the studio.
        byId('search-block').innerHTML = said.block ?? '';
        byId('search-actions').replaceChildren();
        if (!said.saved) {
            return;
        }

        for (const [name, instance] of Object.entries(said.saved.functions)) {
            const button = element('button', { type: 'button' }, `Open ${name} here`);
            button.addEventListener('click', () => this.open(instance, said.saved.parameters));
            byId('search-actions').append(button);
        }

        const save = element('button', { type: 'button' }, 'Save c.json');
        save.addEventListener('click', () => this.keep(`${JSON.stringify(said.saved, null, 2)}\n`, 'c.json'));
        byId('search-actions').append(save);
        const choice = element('select', { 'aria-label': 'export the counterexample as' }, element('option', { value: '' }, 'export as…'), ...formats.map(f => element('option', { value: f }, f)));
        choice.addEventListener('change', () => {
            if (choice.value) {
                this.keep(null, `c.${choice.value}`, { format: choice.value, counterexample: JSON.stringify(said.saved) });
                choice.value = '';
            }
        });
        byId('search-actions').append(choice);
    }
}
