import { EVENTS } from "./api";
import type { Job, Placement, ServerEvent, Session } from "./shapes";

/** Who follows the server's events. */
export interface Follower {
  opened(): void;
  event(event: ServerEvent): void;
  /** Something was missed: everything has to be read afresh. */
  reset(): void;
  /** The line broke. The browser tries again by itself and goes on where it was, unless it is `closed`. */
  broke(closed: boolean): void;
}

type Reader = (data: unknown) => ServerEvent;

const READERS: Readonly<Record<string, Reader>> = {
  job: (data) => ({ kind: "job", job: data as Job }),
  progress: (data) => ({ kind: "progress", ...(data as { id: string; done: number; total: number; left: number | null }) }),
  queue: () => ({ kind: "queue" }),
  tags: (data) => ({ kind: "tags", ...(data as { id: string; tags: string[] }) }),
  picture: (data) => ({ kind: "picture", ...(data as { id: string; frame: number; url: string }) }),
  dailies: (data) => ({ kind: "dailies", ...(data as { id: string }) }),
  gone: (data) => ({ kind: "gone", ...(data as { id: string }) }),
  session: (data) => ({ kind: "session", session: data as Session }),
  "session-gone": (data) => ({ kind: "session-gone", ...(data as { id: string }) }),
  placement: (data) => ({ kind: "placement", placement: data as Placement }),
};

/** Follows the server's events until the returned function is called. */
export function follow(follower: Follower): () => void {
  const source = new EventSource(EVENTS);
  source.addEventListener("open", () => follower.opened());
  source.addEventListener("error", () => follower.broke(source.readyState === EventSource.CLOSED));
  source.addEventListener("reset", () => follower.reset());
  for (const [name, read] of Object.entries(READERS)) {
    source.addEventListener(name, (message) => follower.event(read(JSON.parse(message.data as string))));
  }
  return () => source.close();
}
