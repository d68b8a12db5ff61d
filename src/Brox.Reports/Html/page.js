// The parts of the page that the explorer does not own: filter, the matrix by keyboard, the dialog.

import { setUpTheme } from './theme.js';

function setUpFilter(select, count) {
    const bodies = [...document.querySelectorAll('table.claims > tbody')];
    select.closest('.filter').hidden = false;
    const apply = () => {
        let shown = 0;
        for (const body of bodies) {
            let any = false;
            for (const row of body.querySelectorAll(':scope > tr.main, :scope > tr.variant')) {
                const fits = select.value === 'all' || row.classList.contains(select.value);
                row.hidden = !fits;
                row.nextElementSibling.hidden = !fits;
                any ||= fits;
                shown += fits ? 1 : 0;
            }

            body.hidden = !any;
        }

        count.textContent = `${shown} lines`;
    };
    select.addEventListener('change', apply);
    apply();
    return () => { select.value = 'all'; apply(); };
}

/** One tab stop for the whole matrix; the arrow keys move within it. */
function setUpMatrix(table) {
    const rows = [...table.tBodies[0].rows].map(row => [...row.querySelectorAll('a')]);
    let [r, c] = [0, 0];
    rows.flat().forEach(link => { link.tabIndex = -1; });
    rows[0][0].tabIndex = 0;
    document.querySelector('.hint').hidden = false;
    const go = (row, column) => {
        rows[r][c].tabIndex = -1;
        [r, c] = [Math.max(0, Math.min(rows.length - 1, row)), Math.max(0, Math.min(rows[0].length - 1, column))];
        rows[r][c].tabIndex = 0;
    };
    table.addEventListener('focusin', event => {
        const row = rows.findIndex(links => links.includes(event.target));
        if (row >= 0) {
            go(row, rows[row].indexOf(event.target));
        }
    });
    table.addEventListener('keydown', event => {
        const moves = { ArrowUp: [r - 1, c], ArrowDown: [r + 1, c], ArrowLeft: [r, c - 1], ArrowRight: [r, c + 1], Home: [r, 0], End: [r, rows[0].length - 1] };
        if (event.key in moves && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            go(...moves[event.key]);
            rows[r][c].focus();
        }
    });
}

/** Opens the parents of a place that stand closed, and shows it. */
function reveal(target) {
    for (let node = target; node; node = node.parentElement) {
        if (node.tagName === 'DETAILS') {
            node.open = true;
        }
    }

    target.scrollIntoView({ block: 'start' });
}

/** A copy of a place of the page in the dialog: for a witness with its verdicts for the two classes in question first. */
function setUpDialog(dialog) {
    const title = dialog.querySelector('#dialog-title');
    const body = dialog.querySelector('#dialog-body');
    dialog.querySelector('#dialog-close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', event => {
        if (event.target === dialog) {
            dialog.close();
        }
    });
    document.addEventListener('click', event => {
        const link = event.target.closest('a[data-dialog]');
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }

        event.preventDefault();
        const target = document.getElementById(link.hash.slice(1));
        const copy = target.tagName === 'TR' ? tableOf(target) : target.cloneNode(true);
        copy.removeAttribute('id');
        copy.hidden = false;
        copy.querySelectorAll('details.known').forEach(details => { details.open = true; });
        copy.querySelectorAll('[id]').forEach(node => node.removeAttribute('id'));
        for (const name of [link.dataset.to, link.dataset.from]) {
            const row = name && [...copy.querySelectorAll('tr[data-class]')].find(r => r.dataset.class === name);
            if (row) {
                row.classList.add('asked');
                row.parentElement.prepend(row);
            }
        }

        title.textContent = link.getAttribute('aria-label') ?? link.textContent;
        body.replaceChildren(copy);
        dialog.showModal();
        dialog.scrollTop = 0;
        title.focus();
    });
}

/** A row of a table as a table of its own, with the heads of its columns. */
function tableOf(row) {
    const table = document.createElement('table');
    table.append(row.closest('table').tHead.cloneNode(true));
    const body = document.createElement('tbody');
    body.append(row.cloneNode(true));
    table.append(body);
    return table;
}

const showAllClaims = setUpFilter(document.getElementById('claim-filter'), document.getElementById('claim-count'));
setUpTheme(document.getElementById('theme'));
setUpMatrix(document.getElementById('matrix'));
setUpDialog(document.getElementById('dialog'));

const followHash = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
        if (target.closest('table.claims') && target.hidden) {
            showAllClaims();
        }

        reveal(target);
    }
};
addEventListener('hashchange', followHash);
followHash();
