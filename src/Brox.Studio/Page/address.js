// What was typed, in the address: a link holds the whole state. The fragment of an address is not sent to the server.

/** The fields of the state, with the values that are left out of the address. */
export const fields = {
    function: '', box: '', metric: '', classes: '', checks: '', time: '10s', radius: '1', start: '', rule: 'farthest', grid: '1/2', conjecture: '', budget: '30s', family: 'finite,piecewise,formula', tab: 'verdicts',
};

/** The state in a link or in its fragment; null where there is none. */
export const stateOf = link => {
    const at = link.indexOf('#');
    const pairs = new URLSearchParams(at < 0 ? '' : link.slice(at + 1));
    const known = Object.keys(fields).filter(name => pairs.has(name));
    return known.length === 0 ? null : { ...fields, ...Object.fromEntries(known.map(name => [name, pairs.get(name)])) };
};

/** The fragment of a state. */
export const fragmentOf = state => `#${new URLSearchParams(Object.keys(fields).filter(name => state[name] !== fields[name]).map(name => [name, state[name]]))}`;
