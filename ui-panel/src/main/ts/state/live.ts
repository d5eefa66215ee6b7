import { api } from "../api/api";
import { enter, hasSession, type Locked } from "../api/pairing";
import { follow, type Follower } from "../api/stream";
import type { ServerEvent } from "../api/shapes";
import { savedDismissed } from "./dismissed";
import { hasEnded } from "./events";
import { readShown } from "./queue";
import { store } from "./store";

const JOBS_READ = 200;
const TAKES_READ = 60;
/** Order and forecasts are read at most so often. */
const QUEUE_MILLIS = 300;
const RETRY_MILLIS = [500, 1000, 2000, 4000, 8000];

/**
 * Keeps the state in step with the server: reads everything once, follows its events, reads afresh
 * when some were missed, and comes back by itself when the server was away.
 */
class Live implements Follower {
  private end: () => void = () => {};
  private waiting: ServerEvent[] | null = null;
  private again = false;
  private tries = 0;
  private stale = true;
  /** Whether this page has been let in before. */
  private entered = false;
  private first = true;

  async start(): Promise<void> {
    store.dispatch({ kind: "begin", since: new Date().toISOString(), dismissed: savedDismissed() });
    await this.join();
  }

  private async join(): Promise<void> {
    try {
      const locked = await enter();
      if (locked !== null) {
        lock(locked);
        return;
      }
      this.connect();
    } catch {
      this.later(() => void this.join());
    }
  }

  opened(): void {
    this.tries = 0;
    this.entered = true;
    store.dispatch({ kind: "link", link: { name: "live" } });
    if (this.stale) {
      void this.readAll();
    }
  }

  event(event: ServerEvent): void {
    if (this.waiting) {
      this.waiting.push(event);
    } else {
      take(event);
    }
  }

  reset(): void {
    void this.readAll();
  }

  broke(closed: boolean): void {
    if (closed && this.first && !this.entered) {
      this.first = false;
      this.end();
      void this.comeBack();
      return;
    }
    store.dispatch({ kind: "link", link: { name: "offline" } });
    if (closed) {
      this.end();
      this.stale = true;
      this.later(() => void this.comeBack());
    }
  }

  private connect(): void {
    this.end();
    this.end = follow(this);
  }

  private async comeBack(): Promise<void> {
    try {
      if (await hasSession()) {
        this.connect();
      } else {
        lock(this.entered ? "revoked" : "none");
      }
    } catch {
      this.later(() => void this.comeBack());
    }
  }

  private later(next: () => void): void {
    store.dispatch({ kind: "link", link: { name: "offline" } });
    const pause = RETRY_MILLIS[Math.min(this.tries, RETRY_MILLIS.length - 1)] ?? 8000;
    this.tries++;
    setTimeout(next, pause);
  }

  /** Events that come while everything is read are kept and follow it. */
  private async readAll(): Promise<void> {
    if (this.waiting) {
      this.again = true;
      return;
    }
    this.waiting = [];
    try {
      store.dispatch({ kind: "everything", everything: await everything() });
      this.stale = false;
      void readShown();
    } catch {
      this.stale = true;
      this.later(() => void this.comeBack());
      this.end();
    }
    const kept = this.waiting;
    this.waiting = null;
    kept.forEach(take);
    if (this.again) {
      this.again = false;
      await this.readAll();
    }
  }
}

function lock(why: Locked): void {
  store.dispatch({ kind: "link", link: { name: "locked", why } });
}

async function everything() {
  const [jobs, queue, takes, sessions, placements] = await Promise.all([
    api.jobs(JOBS_READ),
    api.queue(),
    api.takes(TAKES_READ, null),
    api.hosts(),
    api.placements(),
    readModels(),
  ]);
  return { jobs: jobs.jobs, queue, takes: takes.takes, moreTakes: takes.next, sessions, placements };
}

async function readModels(): Promise<void> {
  const { models, worlds } = await api.models();
  store.dispatch({ kind: "models", models, worlds });
}

/** Passes an event on; a take that is new is read first. */
function take(event: ServerEvent): void {
  store.dispatch({ kind: "event", event, at: Date.now() });
  if (event.kind === "job" || event.kind === "queue") {
    readQueueSoon();
  }
  if (event.kind === "job" && hasEnded(event.job) && event.job.state.name === "done") {
    void readTake(event.job.id);
  } else if (event.kind === "dailies" && !(event.id in store.state.takes)) {
    void readTake(event.id);
  }
}

let queueTimer: number | null = null;

function readQueueSoon(): void {
  queueTimer ??= window.setTimeout(() => {
    queueTimer = null;
    void readQueue();
  }, QUEUE_MILLIS);
}

/** Reads order and forecasts now: a job that has just come is not in the order yet. */
export async function readQueue(): Promise<void> {
  const queue = await api.queue().catch(() => null);
  if (queue) {
    store.dispatch({ kind: "queue", queue });
    await readShown();
  }
}

async function readTake(id: string): Promise<void> {
  const known = await api.take(id).catch(() => null);
  if (known) {
    store.dispatch({ kind: "take", take: known });
  }
}

export const live = new Live();

/** Reads the next page of takes. */
export async function readMoreTakes(): Promise<void> {
  const page = await api.takes(TAKES_READ, store.state.moreTakes);
  store.dispatch({ kind: "page", takes: page.takes, moreTakes: page.next });
}
