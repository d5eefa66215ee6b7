import { reduce, type Action } from "./reduce";
import { NOTHING, type State } from "./state";

/** Holds the state and tells who listens when it has changed. */
export class Store {
  private now: State = NOTHING;
  private readonly listeners = new Set<() => void>();

  get state(): State {
    return this.now;
  }

  dispatch(action: Action): void {
    const next = reduce(this.now, action);
    if (next !== this.now) {
      this.now = next;
      this.listeners.forEach((listener) => listener());
    }
  }

  /** Returns what ends the listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export const store = new Store();
