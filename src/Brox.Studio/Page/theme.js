// Light, dark, or what the system says.

const themes = ['system', 'light', 'dark'];

export const setUpTheme = button => {
    const root = document.documentElement;
    const show = theme => {
        if (theme === 'system') {
            delete root.dataset.theme;
        } else {
            root.dataset.theme = theme;
        }

        button.textContent = `Theme: ${theme}`;
        button.dataset.theme = theme;
    };
    show('system');
    button.addEventListener('click', () => show(themes[(themes.indexOf(button.dataset.theme) + 1) % themes.length]));
};
