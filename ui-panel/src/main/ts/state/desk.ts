import { api } from "../api/api";
import type { HostAddress, Job, Placement, PlaceMode, Session, Take } from "../api/shapes";
import { texts } from "../texts/texts";
import { hostWords } from "../ui/words";
import { complain, tell, tried } from "./notices";
import { saveDismissed } from "./dismissed";
import { store } from "./store";

function known(job: Job): void {
  store.dispatch({ kind: "event", event: { kind: "job", job }, at: Date.now() });
}

function placed(placement: Placement): void {
  store.dispatch({ kind: "event", event: { kind: "placement", placement }, at: Date.now() });
}

/** What the user can do. Each tells by itself where it failed, unless it says otherwise. */
export const desk = {
  async cancel(job: Job): Promise<void> {
    await tried(async () => known(await api.cancel(job.id)));
  },

  dismiss(job: Job): void {
    store.dispatch({ kind: "dismiss", job: job.id });
    saveDismissed(store.state.dismissed);
  },

  async place(host: Session, take: Take, mode: PlaceMode = "new_track"): Promise<void> {
    await tried(async () => placed(await api.place(host.id, take.id, mode)));
  },

  async swap(placement: Placement, take: Take): Promise<void> {
    await tried(async () => placed(await api.swap(placement.id, take.id)));
  },

  async remove(placement: Placement): Promise<void> {
    await tried(async () => placed(await api.remove(placement.id)));
  },

  async reveal(take: Take): Promise<void> {
    const path = await tried(() => api.reveal(take.id));
    if (path) {
      await this.copy(path, "No file browser could be opened. The path is copied:");
    }
  },

  async copy(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      tell(said, text);
    } catch {
      tell(text);
    }
  },

  /** Answers whether it is gone. */
  async deleteTake(take: Take): Promise<boolean> {
    const gone = await tried(async () => {
      await api.deleteTake(take.id);
      return true;
    });
    if (gone) {
      store.dispatch({ kind: "event", event: { kind: "gone", id: take.id }, at: Date.now() });
    }
    return gone === true;
  },

  /** `instead`: a session that could not be connected, and that the new one takes the place of. */
  async connect(address: HostAddress, instead: string | null): Promise<Session | null> {
    const session = await tried(async () => {
      const made = await api.connect(address);
      if (instead !== null && instead !== made.id) {
        await api.forget(instead);
      }
      return made;
    });
    if (session) {
      store.dispatch({ kind: "event", event: { kind: "session", session }, at: Date.now() });
    }
    return session;
  },

  async disconnect(session: Session): Promise<void> {
    try {
      await api.forget(session.id);
      store.dispatch({ kind: "event", event: { kind: "session-gone", id: session.id }, at: Date.now() });
      tell(texts.hosts.disconnected(hostWords(session.kind)));
    } catch (thrown) {
      complain(thrown);
    }
  },
};

/** Shows the jobs of a new shot without waiting for their events. */
export async function readJobs(ids: readonly string[]): Promise<void> {
  const jobs = await Promise.all(ids.map((id) => api.job(id).catch(() => null)));
  jobs.forEach((job) => job && known(job));
}
