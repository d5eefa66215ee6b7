import { api } from "../api/api";
import { Problem, UNREACHABLE } from "../api/problem";
import type { Session } from "../api/shapes";
import { connectedHost, hasTimeline } from "./select";
import { store } from "./store";

const EVERY_MILLIS = 1500;
const LONGEST_MILLIS = 24_000;

/**
 * Keeps what the meant host has at its playhead in step with the host: read at once when another
 * host is meant, its session changes or the page is looked at again, and every now and then while
 * it has a timeline. One question at a time; the pause grows while none is answered.
 */
class ContextReading {
  private session: Session | null = null;
  private tag = "";
  private failures = 0;
  private running: Promise<void> | null = null;
  private timer: number | undefined;
  private end: () => void = () => {};

  start(): void {
    const onLook = () => void this.read();
    window.addEventListener("focus", onLook);
    document.addEventListener("visibilitychange", onLook);
    const deaf = store.listen(() => this.onState());
    this.end = () => {
      deaf();
      window.removeEventListener("focus", onLook);
      document.removeEventListener("visibilitychange", onLook);
      clearTimeout(this.timer);
    };
    this.onState();
  }

  stop(): void {
    this.end();
  }

  /** Fulfilled when the state holds what the host has after this call. */
  async now(): Promise<void> {
    await this.running;
    await this.read();
  }

  private onState(): void {
    if (store.state.link.name !== "live") {
      return;
    }
    const before = this.session;
    const session = connectedHost(store.state);
    this.session = session;
    if (session?.id !== before?.id) {
      this.tag = "";
      this.failures = 0;
      store.dispatch({ kind: "context", context: null });
    }
    if (session !== before && session !== null) {
      void this.read();
    }
  }

  private read(): Promise<void> {
    this.running ??= this.once().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async once(): Promise<void> {
    const host = this.session?.id;
    clearTimeout(this.timer);
    if (host === undefined || store.state.link.name !== "live" || document.visibilityState !== "visible") {
      return;
    }
    try {
      const answer = await api.context(host, this.tag);
      if (host === this.session?.id) {
        this.take(answer);
      }
    } catch (thrown) {
      this.fail(host, Problem.from(thrown));
    }
    this.later(host);
  }

  private take(answer: Awaited<ReturnType<typeof api.context>>): void {
    this.failures = 0;
    if (answer !== null) {
      this.tag = answer.tag;
      store.dispatch({ kind: "context", context: answer.value });
    } else if (store.state.unread !== null) {
      store.dispatch({ kind: "context", context: store.state.context });
    }
  }

  /** That the server is away is told on top of the page. */
  private fail(host: string, { code, message, todo }: Problem): void {
    this.failures++;
    if (code !== UNREACHABLE && host === this.session?.id && store.state.unread?.text !== message) {
      store.dispatch({ kind: "unread", text: message, todo });
    }
  }

  private later(host: string): void {
    const { session } = this;
    if (session === null) {
      return;
    }
    const other = host !== session.id;
    if (other || this.failures > 0 || hasTimeline(session)) {
      const pause = other ? 0 : Math.min(LONGEST_MILLIS, EVERY_MILLIS * 2 ** this.failures);
      this.timer = window.setTimeout(() => void this.read(), pause);
    }
  }
}

export const contextReading = new ContextReading();
