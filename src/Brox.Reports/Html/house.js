// The house of functions: the search, the atlas of one class, and the way there from Figure 3.

const plain = text => text.trim().toLowerCase().replace(/\(.*\)$/, '').trim();

const dimensions = { one: '1', two: '2', three: '3', 1: '1', 2: '2', 3: '3' };

/** A question as a list of conditions on an article, or the first part that means nothing. */
export const readQuestion = (text, classes) => {
    const conditions = [];
    for (const part of text.split(',').map(p => p.trim()).filter(p => p)) {
        const member = /^(not in|in)\s+(.+)$/i.exec(part);
        const variables = /^(one|two|three|1|2|3)\s+variables?$/i.exec(part);
        if (member) {
            const [list, name] = [member[1].toLowerCase() === 'in' ? 'in' : 'out', plain(member[2])];
            if (!classes.has(name)) {
                return { conditions, unknown: member[2].trim() };
            }

            conditions.push(article => article.dataset[list].split(' ').includes(name));
        } else if (variables) {
            conditions.push(article => article.dataset.dimension === dimensions[variables[1].toLowerCase()]);
        } else {
            const word = part.toLowerCase();
            conditions.push(article => article.querySelector('h3, .data').textContent.toLowerCase().includes(word) || article.querySelector('.data').textContent.toLowerCase().includes(word));
        }
    }

    return { conditions, unknown: null };
};

function setUpFind(form) {
    const input = form.querySelector('#find');
    const count = form.querySelector('#find-count');
    const articles = [...document.querySelectorAll('article.function')];
    const classes = new Set([...form.querySelectorAll('option')].map(o => o.value).filter(v => v.startsWith('in ')).map(v => v.slice(3)));
    form.hidden = false;
    form.nextElementSibling.hidden = false;
    const apply = () => {
        const { conditions, unknown } = readQuestion(input.value, classes);
        let shown = 0;
        for (const article of articles) {
            article.hidden = !conditions.every(fits => fits(article));
            shown += article.hidden ? 0 : 1;
        }

        input.setAttribute('aria-invalid', String(unknown !== null));
        count.textContent = unknown === null ? `${shown} of ${articles.length}` : `no class "${unknown}"`;
    };
    const ask = question => { input.value = question; apply(); };
    input.addEventListener('input', () => {
        apply();
        history.replaceState(null, '', input.value.trim() ? `#find=${encodeURIComponent(input.value.trim())}` : '#functions');
    });
    document.addEventListener('click', event => {
        const link = event.target.closest('a[data-find]');
        if (link) {
            event.preventDefault();
            location.hash = `find=${encodeURIComponent(link.dataset.find)}`;
        }
    });
    apply();
    return ask;
}

/** The row and the column of one class, as a list: whether it lies in each other class, and each in it, with the reasons in words. */
function setUpAtlasOf(select, table, list) {
    const names = [...select.options].map(o => o.value);
    const cells = [...table.tBodies[0].rows].map(row => [...row.querySelectorAll('a')]);
    const cell = (a, b) => {
        const link = cells[a][b].cloneNode(true);
        const td = document.createElement('td');
        td.className = cells[a][b].parentElement.className;
        link.removeAttribute('tabindex');
        const why = document.createElement('span');
        why.textContent = cells[a][b].title;
        td.append(link, why);
        return td;
    };
    const show = name => {
        const chosen = names.indexOf(name) - 1;
        select.value = chosen < 0 ? 'all' : name;
        table.parentElement.hidden = chosen >= 0;
        list.hidden = chosen < 0;
        if (chosen < 0) {
            return;
        }

        const body = document.createElement('tbody');
        cells.forEach((_, other) => {
            if (other !== chosen) {
                const row = body.insertRow();
                const head = document.createElement('th');
                head.scope = 'row';
                head.textContent = names[other + 1];
                row.append(head, cell(chosen, other), cell(other, chosen));
            }
        });
        const [lies, contains] = list.querySelectorAll('th[scope="col"] b');
        lies.textContent = `${name} ⊂ it?`;
        contains.textContent = `it ⊂ ${name}?`;
        list.querySelector('table').tBodies[0].replaceWith(body);
    };
    select.closest('.filter').hidden = false;
    select.addEventListener('change', () => {
        show(select.value);
        history.replaceState(null, '', select.value === 'all' ? '#atlas' : `#class=${encodeURIComponent(select.value)}`);
    });
    return name => {
        const found = names.find(n => plain(n) === plain(name));
        show(found ?? 'all');
        document.getElementById('atlas').scrollIntoView({ block: 'start' });
    };
}

/** The boxes of Figure 3 lead to the atlas of their class. */
function setUpDiagram(showClass) {
    document.querySelectorAll('#figures [class^="class of-"]').forEach(box => {
        const name = /of-(\S+)/.exec(box.getAttribute('class'))[1];
        box.setAttribute('role', 'link');
        box.setAttribute('tabindex', '0');
        box.setAttribute('aria-label', `${name} in the atlas`);
        const go = () => { location.hash = `class=${encodeURIComponent(name)}`; showClass(name); };
        box.addEventListener('click', go);
        box.addEventListener('keydown', event => {
            if (event.key === 'Enter') {
                go();
            }
        });
    });
}

const ask = setUpFind(document.querySelector('div.find'));
const showClass = setUpAtlasOf(document.getElementById('atlas-class'), document.getElementById('matrix'), document.getElementById('atlas-of'));
setUpDiagram(showClass);

const followQuestion = () => {
    const [, kind, value] = /^#(find|class)=(.*)$/.exec(location.hash) ?? [];
    const text = value === undefined ? '' : decodeURIComponent(value);
    if (kind === 'find') {
        ask(text);
        document.getElementById('functions').scrollIntoView({ block: 'start' });
    } else if (kind === 'class') {
        showClass(text);
    } else if (/^#function-/.test(location.hash)) {
        const target = document.getElementById(location.hash.slice(1));
        if (target && target.hidden) {
            ask('');
            target.scrollIntoView({ block: 'start' });
        }
    }
};
addEventListener('hashchange', followQuestion);
followQuestion();
