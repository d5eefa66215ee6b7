import { Problem } from "./problem";
import type {
  Ask,
  Context,
  Group,
  HostAddress,
  Job,
  Lineage,
  Medium,
  Model,
  Move,
  Placement,
  PlaceMode,
  Reading,
  Session,
  Shot,
  SmallStill,
  Tag,
  Take,
  TakeQuery,
  Variants,
  WorkQueue,
  World,
} from "./shapes";

const ROOT = "/api/v1";

/** An answer and what it is known by. */
export interface Tagged<T> {
  readonly value: T;
  readonly tag: string;
}

interface Page {
  readonly next: string | null;
}

/** The server's API. Every call fails with a [Problem] and nothing else. */
export class Api {
  async pair(id: string): Promise<void> {
    await this.call("POST", "/session", { pairing: id });
  }

  async session(): Promise<void> {
    await this.call("GET", "/session");
  }

  reading(prompt: string, signal: AbortSignal): Promise<Reading> {
    return this.json("POST", "/readings", { prompt }, signal);
  }

  /** Five colours of a small still, from the darkest to the lightest. */
  async palette(still: SmallStill): Promise<readonly string[]> {
    return (await this.json<{ palette: string[] }>("POST", "/palettes", still)).palette;
  }

  ask(ask: Ask): Promise<Shot> {
    return this.json("POST", "/shots", ask);
  }

  shot(id: string): Promise<Shot> {
    return this.json("GET", `/shots/${id}`);
  }

  jobs(limit: number, before: string | null = null): Promise<Page & { jobs: Job[] }> {
    return this.json("GET", `/jobs?limit=${limit}${before === null ? "" : `&before=${encodeURIComponent(before)}`}`);
  }

  job(id: string): Promise<Job> {
    return this.json("GET", `/jobs/${id}`);
  }

  cancel(job: string): Promise<Job> {
    return this.json("POST", `/jobs/${job}/cancel`, {});
  }

  /** Several shots, all or none. */
  variants(variants: Variants): Promise<Group> {
    return this.json("POST", "/variants", variants);
  }

  queue(): Promise<WorkQueue> {
    return this.json("GET", "/queue");
  }

  /** While it is paused no job begins; what runs is finished. */
  pauseQueue(paused: boolean): Promise<WorkQueue> {
    return this.json("POST", paused ? "/queue/pause" : "/queue/resume", {});
  }

  /** The hours in which jobs that wait for them may begin, such as `22:00` and `06:00`. */
  hours(from: string, until: string): Promise<WorkQueue> {
    return this.json("POST", "/queue/hours", { from, until });
  }

  move(job: string, to: Move): Promise<WorkQueue> {
    return this.json("POST", `/jobs/${job}/move`, to);
  }

  pauseJob(job: string, paused: boolean): Promise<Job> {
    return this.json("POST", `/jobs/${job}/${paused ? "pause" : "resume"}`, {});
  }

  /** When a waiting job may begin; what is left out is waited for no more. */
  startJob(job: string, when: { readonly afterHours?: boolean; readonly notBefore?: string }): Promise<Job> {
    return this.json("POST", `/jobs/${job}/start`, when);
  }

  takes(limit: number, before: string | null, query: TakeQuery = {}): Promise<Page & { takes: Take[] }> {
    const { tags = [], ...others } = query;
    const parameters = new URLSearchParams({ limit: `${limit}`, ...(before === null ? {} : { before }), ...others });
    tags.forEach((tag) => parameters.append("tag", tag));
    return this.json("GET", `/takes?${parameters}`);
  }

  async tags(): Promise<readonly Tag[]> {
    return (await this.json<{ tags: Tag[] }>("GET", "/tags")).tags;
  }

  /** Gives a take these tags and no others; answers them as they are kept. */
  async tag(take: string, tags: readonly string[]): Promise<readonly string[]> {
    return (await this.json<{ tags: string[] }>("POST", `/takes/${take}/tags`, { tags })).tags;
  }

  /** One more take with the same settings and another seed. */
  redo(take: string, seed?: number): Promise<Job> {
    return this.json("POST", `/takes/${take}/redo`, seed === undefined ? {} : { seed });
  }

  /** The final of a draft. */
  promote(take: string): Promise<Job> {
    return this.json("POST", `/takes/${take}/promote`, {});
  }

  lineage(take: string): Promise<Lineage> {
    return this.json("GET", `/takes/${take}/lineage`);
  }

  /** What a host has at its playhead; null while that is still what was answered with `tag`. */
  async context(host: string, tag: string): Promise<Tagged<Context> | null> {
    const answer = await this.fetched("GET", `/hosts/${host}/context`, undefined, undefined, tag === "" ? {} : { "If-None-Match": tag });
    if (answer.status === 304) {
      await answer.text();
      return null;
    }
    return { value: (await (await checked(answer)).json()) as Context, tag: answer.headers.get("ETag") ?? "" };
  }

  /** Hands a file in; it is read from the disk as it goes. */
  async hand(file: File): Promise<Medium> {
    const answer = await this.fetched("POST", `/media?name=${encodeURIComponent(file.name)}`, file);
    return (await checked(answer)).json() as Promise<Medium>;
  }

  take(id: string): Promise<Take> {
    return this.json("GET", `/takes/${id}`);
  }

  async deleteTake(id: string): Promise<void> {
    await this.call("DELETE", `/takes/${id}`, {});
  }

  /** The folder's path where the server cannot open it itself, otherwise null. */
  async reveal(take: string): Promise<string | null> {
    const answer = await this.call("POST", `/takes/${take}/reveal`, {});
    return answer.status === 204 ? null : ((await answer.json()) as { path: string }).path;
  }

  async hosts(): Promise<Session[]> {
    return (await this.json<{ hosts: Session[] }>("GET", "/hosts")).hosts;
  }

  connect(address: HostAddress): Promise<Session> {
    return this.json("POST", "/hosts", address);
  }

  async forget(host: string): Promise<void> {
    await this.call("DELETE", `/hosts/${host}`, {});
  }

  async placements(): Promise<Placement[]> {
    return (await this.json<{ placements: Placement[] }>("GET", "/placements")).placements;
  }

  place(host: string, take: string, mode: PlaceMode = "new_track"): Promise<Placement> {
    return this.json("POST", "/placements", { host, take, mode });
  }

  swap(placement: string, take: string): Promise<Placement> {
    return this.json("POST", `/placements/${placement}/swap`, { take });
  }

  remove(placement: string): Promise<Placement> {
    return this.json("POST", `/placements/${placement}/remove`, {});
  }

  models(): Promise<{ models: Model[]; worlds: World[] }> {
    return this.json("GET", "/models");
  }

  private async json<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    return (await (await this.call(method, path, body, signal)).json()) as T;
  }

  private async call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    return checked(await this.fetched(method, path, body, signal));
  }

  private async fetched(method: string, path: string, body?: unknown, signal?: AbortSignal, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const init: RequestInit = { method, cache: "no-store", signal: signal ?? null, headers };
    if (body instanceof Blob) {
      init.headers = { ...headers, "Content-Type": "application/octet-stream" };
      init.body = body;
    } else if (body !== undefined) {
      init.headers = { ...headers, "Content-Type": "application/json" };
      init.body = JSON.stringify(body);
    }
    try {
      return await fetch(ROOT + path, init);
    } catch (thrown) {
      if (signal?.aborted) {
        throw thrown;
      }
      throw Problem.unreachable();
    }
  }
}

async function checked(answer: Response): Promise<Response> {
  if (!answer.ok) {
    throw Problem.of((await answer.json().catch(() => ({}))) as object, answer.status);
  }
  return answer;
}

export const api = new Api();

/** What is asked of a clip that the server reads or of a take, with its parameters. */
function footage(view: string, clip: string, more: Readonly<Record<string, string>> = {}): string {
  return `${ROOT}/footage/${view}?${new URLSearchParams({ clip, ...more })}`;
}

/** Addresses of pictures and clips, for elements that load them themselves. */
export const media = {
  held: (job: string) => `${ROOT}/jobs/${job}/held`,
  preview: (job: string, frame: number) => `${ROOT}/jobs/${job}/preview?frame=${frame}`,
  poster: (take: string) => `${ROOT}/takes/${take}/poster`,
  strip: (take: string) => `${ROOT}/takes/${take}/strip`,
  seam: (take: string) => `${ROOT}/takes/${take}/seam`,
  proxy: (take: string) => `${ROOT}/takes/${take}/proxy`,
  contact: (take: string, columns: number, width: number) => `${ROOT}/takes/${take}/contact?columns=${columns}&width=${width}`,
  waveform: (take: string, points: number) => `${ROOT}/takes/${take}/waveform?points=${points}`,
  footageProxy: (clip: string) => footage("proxy", clip),
  footageContact: (clip: string, columns: number, width: number) => footage("contact", clip, { columns: `${columns}`, width: `${width}` }),
  footageThumbnail: (clip: string, frame: number, width: number) => footage("thumbnail", clip, { frame: `${frame}`, width: `${width}` }),
  /** A file that was handed in, as it came. */
  content: (medium: string) => `${ROOT}/media/${medium}/content`,
  footageWaveform: (clip: string, points: number) => footage("waveform", clip, { points: `${points}` }),
  filmstrip: (host: string) => `${ROOT}/hosts/${host}/context/filmstrip`,
};

export const EVENTS = `${ROOT}/events`;
