import type { ReactiveController, ReactiveControllerHost } from "lit";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import type { Take } from "../api/shapes";
import { readMoreTakes } from "../state/live";
import { takesNewestFirst } from "../state/select";
import { store } from "../state/store";
import { keep, kept } from "../ui/kept";
import { asksServer, searchOf, toQuery, widened, type Search } from "./query";

const KEY = "secondunit.search";
const PAUSE_MILLIS = 200;
const PAGE = 60;

/**
 * What is looked for, and the takes that were found. It looks again after a pause in the typing and when
 * takes have come or changed; an answer to an older question is dropped.
 */
export class Finding implements ReactiveController {
  search: Search = searchOf(kept(KEY));
  busy = false;
  problem: Problem | null = null;
  private found: readonly string[] | null = null;
  private next: string | null = null;
  private question = 0;
  private timer = 0;
  private seen: unknown = null;
  /** While it puts in the store what it has found itself. */
  private own = false;
  private said: readonly unknown[] = [];
  private end: () => void = () => {};

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.end = store.listen(() => this.onStore());
  }

  hostDisconnected(): void {
    this.end();
    clearTimeout(this.timer);
  }

  /** The takes that were found, newest first. */
  get takes(): readonly Take[] {
    const { takes } = store.state;
    const all = this.found ? this.found.flatMap((id) => takes[id] ?? []) : asksServer(this.search) ? [] : takesNewestFirst(store.state);
    return all.filter(({ quality }) => this.search.quality === "" || quality === this.search.quality);
  }

  /** Whether nothing has changed of it since this was asked last. */
  same(): boolean {
    const now = [this.search, this.busy, this.problem, this.found, this.next];
    const same = now.every((value, at) => value === this.said[at]);
    this.said = now;
    return same;
  }

  /** Whether there are older ones. */
  get hasMore(): boolean {
    return asksServer(this.search) ? this.next !== null : store.state.moreTakes !== null;
  }

  /** Whether the answer is not there yet. */
  get waiting(): boolean {
    return asksServer(this.search) ? this.found === null && this.problem === null : !store.state.loaded;
  }

  put(change: Partial<Search>): void {
    const before = JSON.stringify(toQuery(this.search));
    this.search = { ...this.search, ...change };
    keep(KEY, this.search);
    if (JSON.stringify(toQuery(this.search)) !== before) {
      this.soon();
    }
    this.host.requestUpdate();
  }

  clear(): void {
    this.put(widened(this.search));
  }

  async more(): Promise<void> {
    if (this.busy || !this.hasMore) {
      return;
    }
    if (asksServer(this.search)) {
      await this.look(this.next);
    } else {
      await this.during(readMoreTakes);
    }
  }

  private onStore(): void {
    const { takes, loaded } = store.state;
    if (loaded && takes !== this.seen) {
      this.seen = takes;
      if (asksServer(this.search) && !this.own) {
        this.soon();
      }
    }
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.question++;
    this.problem = null;
    if (asksServer(this.search)) {
      this.timer = window.setTimeout(() => void this.look(null), PAUSE_MILLIS);
    } else {
      this.found = null;
      this.next = null;
    }
  }

  private async look(before: string | null): Promise<void> {
    const question = ++this.question;
    await this.during(async () => {
      const page = await api.takes(PAGE, before, toQuery(this.search));
      if (question === this.question) {
        this.keepPage(page.takes, page.next, before !== null);
      }
    });
  }

  private keepPage(takes: readonly Take[], next: string | null, more: boolean): void {
    const ids = takes.map(({ id }) => id);
    this.found = more ? [...new Set([...(this.found ?? []), ...ids])] : ids;
    this.next = next;
    this.problem = null;
    if (takes.some((take) => JSON.stringify(store.state.takes[take.id]) !== JSON.stringify(take))) {
      this.own = true;
      store.dispatch({ kind: "page", takes, moreTakes: store.state.moreTakes });
      this.own = false;
    }
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.host.requestUpdate();
    try {
      await work();
    } catch (thrown) {
      this.problem = Problem.from(thrown);
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }
}
