import { api } from "../api/api";
import type { Ask, Shot, Take } from "../api/shapes";
import { texts } from "../texts/texts";
import { readJobs } from "./desk";
import { tell, tried } from "./notices";
import { store } from "./store";

/** What the user can do with a take. Each tells by itself where it failed, unless it says otherwise. */
export const takeDesk = {
  /** Compares the open take with this one, or with none any more. */
  compare(take: string | null): void {
    store.dispatch({ kind: "compare", take });
  },

  /** One more take of the same shot with another seed. */
  async redo(take: Take): Promise<void> {
    const job = await tried(() => api.redo(take.id));
    if (job) {
      tell(texts.takes.redone(job.seed));
      await readJobs([job.id]);
    }
  },

  async promote(take: Take): Promise<void> {
    const job = await tried(() => api.promote(take.id));
    if (job) {
      tell(texts.takes.promoted);
      await readJobs([job.id]);
    }
  },

  async tag(take: Take, tags: readonly string[]): Promise<boolean> {
    const kept = await tried(() => api.tag(take.id, tags));
    if (kept) {
      store.dispatch({ kind: "event", event: { kind: "tags", id: take.id, tags: kept }, at: Date.now() });
    }
    return kept !== null;
  },

  /** Asks for a shot that goes on from a take; fails with the server's problem. */
  async goOn(ask: Ask): Promise<void> {
    const shot = await api.ask(ask);
    tell(texts.takes.asked);
    await readJobs(shot.takes);
  },

  /** Answers whether the panel knows the take now. */
  async know(id: string): Promise<boolean> {
    if (id in store.state.takes) {
      return true;
    }
    const take = await tried(() => api.take(id));
    if (take) {
      store.dispatch({ kind: "take", take });
    }
    return take !== null;
  },

  /** Copies what `call` makes of the take's shot. */
  async copyCall(shot: Shot, call: (shot: Shot) => string): Promise<void> {
    try {
      await navigator.clipboard.writeText(call(shot));
      tell(texts.takes.copied);
    } catch {
      tell(texts.takes.notCopied, call(shot));
    }
  },
};
