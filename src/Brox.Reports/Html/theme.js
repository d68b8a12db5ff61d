// Light, dark, or what the system says; the choice is kept where the browser keeps such things.

const themes = ['system', 'light', 'dark'];

export function setUpTheme(button) {
    const root = document.documentElement;
    const read = () => { try { return localStorage.getItem('brox-theme'); } catch { return null; } };
    const show = theme => {
        if (theme === 'system') {
            delete root.dataset.theme;
        } else {
            root.dataset.theme = theme;
        }

        button.textContent = `Theme: ${theme}`;
        button.dataset.theme = theme;
    };
    show(themes.includes(read()) ? read() : 'system');
    button.hidden = false;
    button.addEventListener('click', () => {
        const next = themes[(themes.indexOf(button.dataset.theme) + 1) % themes.length];
        try { localStorage.setItem('brox-theme', next); } catch { /* a page without storage forgets */ }
        show(next);
    });
}
