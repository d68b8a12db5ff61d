// Questions to the studio. Each is answered by server-sent events: a kind, and what it says as JSON.

/** Asks, and hands on each part of the answer as it comes. */
export const ask = async (name, body, hear, signal) => {
    const response = await fetch(`ask/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal });
    if (!response.ok) {
        hear('error', { field: '', message: (await response.text()).trim() });
        return;
    }

    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
        const { done, value } = await reader.read();
        if (done) {
            return;
        }

        rest += value;
        for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
            const [kind, said] = rest.slice(0, end).split('\n');
            rest = rest.slice(end + 2);
            if (!signal?.aborted) {
                hear(kind.slice('event: '.length), JSON.parse(said.slice('data: '.length)));
            }
        }
    }
};

/** A question of which only the latest is of interest: asking again gives up the one before. */
export class Latest {
    constructor(name, hear, lost, settled = () => {}) {
        Object.assign(this, { name, hear, lost, settled, controller: null, timer: 0 });
    }

    /** Whether an answer is to come. */
    get isWaiting() {
        return this.timer !== 0 || this.controller !== null;
    }

    /** Asks after a pause, in which another question may take its place. */
    soon(body, pause) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.now(body()), pause);
        this.settled();
    }

    async now(body) {
        this.stop();
        const controller = this.controller = new AbortController();
        this.settled();
        try {
            await ask(this.name, body, this.hear, controller.signal);
        } catch (error) {
            if (!controller.signal.aborted) {
                this.lost(error);
            }
        } finally {
            if (this.controller === controller) {
                this.controller = null;
            }

            this.settled();
        }
    }

    stop() {
        clearTimeout(this.timer);
        this.timer = 0;
        this.controller?.abort();
        this.controller = null;
    }
}
