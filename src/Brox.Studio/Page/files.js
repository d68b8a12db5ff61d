// What is opened and what is exported: files that were pasted or chosen, known functions, texts that the browser keeps.
import { ask } from './ask.js';
import { stateOf } from './address.js';
import { element } from './verdicts.js';

const byId = id => document.getElementById(id);

const mostShown = 60;

const formats = [
    ['json', 'the function as JSON', 'function.json'], ['svg', 'its picture as SVG', 'function.svg'], ['png', 'its picture as PNG', 'function.png'],
    ['run', 'the run as SVG (brox bpm --plot)', 'run.svg'], ['run-png', 'the run as PNG', 'run.png'], ['latex', 'LaTeX', 'function.tex'], ['markdown', 'Markdown', 'function.md'],
];

const extensions = { markdown: 'md', latex: 'tex', svg: 'svg', csharp: 'cs', python: 'py', coq: 'v' };

/** Gives a text, or bytes, to the browser, which keeps them where its user says. */
export const keep = (content, name) => {
    const url = URL.createObjectURL(new Blob([content], { type: typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream' }));
    element('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** Asks for an export and keeps it. */
export const keepExport = async (body, name, fault) => ask('export', body, (kind, said) => {
    if (kind === 'error') {
        fault(said.message);
    } else {
        keep(said.text ?? Uint8Array.from(atob(said.bytes), c => c.charCodeAt(0)), name.replace(/\.([a-z]+)$/, (whole, format) => `.${extensions[format] ?? format}`));
    }
});

/** Opens a dialog whose button closes it. */
const show = dialog => {
    dialog.showModal();
    dialog.querySelector('h2').focus();
};

export const setUpFiles = ({ body, opened, lost }) => {
    document.querySelectorAll('dialog .close').forEach(button => button.addEventListener('click', () => button.closest('dialog').close()));
    const fault = message => { byId('pasted-error').textContent = message; };
    const take = async text => {
        fault('');
        const link = stateOf(text.trim());
        if (link) {
            byId('open-dialog').close();
            opened(link, true);
            return;
        }

        await ask('open', { ...body(), file: text }, (kind, said) => {
            if (kind === 'error') {
                fault(said.message);
            } else {
                byId('open-dialog').close();
                opened(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)), false);
            }
        }).catch(lost);
    };
    byId('open-pasted').addEventListener('click', () => take(byId('pasted').value));
    byId('chosen').addEventListener('change', async event => {
        const [file] = event.target.files;
        if (file) {
            await take(await file.text());
            event.target.value = '';
        }
    });

    let known = null;
    byId('open').addEventListener('click', async () => {
        show(byId('open-dialog'));
        if (!known) {
            await ask('known', {}, (kind, said) => { known = kind === 'known' ? said.functions : null; }).catch(lost);
        }

        list();
    });
    const list = () => {
        const matches = (known ?? []).filter(f => fits(f, byId('find').value));
        byId('found').textContent = `${matches.length} of ${(known ?? []).length} functions`;
        byId('known').replaceChildren(...matches.slice(0, mostShown).map(f => {
            const title = f.instance ? element('button', { type: 'button' }, f.name) : element('span', {}, f.name);
            title.addEventListener('click', () => {
                if (f.instance) {
                    byId('open-dialog').close();
                    opened({ function: JSON.stringify(f.instance) }, false);
                }
            });
            return element('li', {}, title, element('code', {}, f.text), ...(f.instance ? [] : [element('span', { class: 'status-line' }, `argued in words: ${f.because}`)]));
        }));
    };
    byId('find').addEventListener('input', list);

    byId('exports').replaceChildren(...formats.map(([format, title, name]) => {
        const button = element('button', { type: 'button' }, title);
        button.addEventListener('click', () => {
            byId('export-error').textContent = '';
            keepExport({ ...body(), format }, name, message => { byId('export-error').textContent = message; }).catch(lost);
        });
        return button;
    }));
    byId('export').addEventListener('click', () => show(byId('export-dialog')));
    byId('link').addEventListener('click', async () => {
        byId('link-text').value = location.href;
        show(byId('link-dialog'));
        byId('link-text').select();
        try {
            await navigator.clipboard.writeText(location.href);
            byId('copied').textContent = 'copied';
        } catch {
            byId('copied').textContent = 'not copied; the text is selected';
        }
    });
};

/** Whether a function has all the words that are looked for, and is in the classes that are named. */
const fits = (f, words) => {
    const asked = words.toLowerCase();
    const classes = [...asked.matchAll(/\b(not in|in)\s+([a-z][a-z-]*)/g)];
    const rest = asked.replace(/\b(not in|in)\s+[a-z][a-z-]*/g, ' ').split(/[\s,]+/).filter(word => word);
    const text = `${f.name} ${f.text}`.toLowerCase();
    return rest.every(word => text.includes(word)) && classes.every(([, how, name]) => (how === 'in' ? f.in : f.notIn).includes(name));
};
