// Tabs: one of them is a stop of the Tab key, the arrow keys go to the others.

export const setUpTabs = (list, chosen) => {
    const tabs = [...list.querySelectorAll('[role="tab"]')];
    const choose = (tab, isFocused) => {
        for (const other of tabs) {
            const isChosen = other === tab;
            other.setAttribute('aria-selected', String(isChosen));
            other.tabIndex = isChosen ? 0 : -1;
            document.getElementById(other.getAttribute('aria-controls')).hidden = !isChosen;
        }

        if (isFocused) {
            tab.focus();
        }

        chosen(tab.id.slice('tab-'.length));
    };
    tabs.forEach((tab, i) => {
        tab.addEventListener('click', () => choose(tab, false));
        tab.addEventListener('keydown', event => {
            const to = { ArrowLeft: i - 1, ArrowRight: i + 1, Home: 0, End: tabs.length - 1 }[event.key];
            if (to !== undefined) {
                event.preventDefault();
                choose(tabs.at(to % tabs.length), true);
            }
        });
    });
    return name => choose(tabs.find(tab => tab.id === `tab-${name}`) ?? tabs[0], false);
};
