import { Problem } from "./problem";
import type { Ask, HostAddress, Job, Model, Placement, Reading, Session, Shot, SmallStill, Take, World } from "./shapes";

const ROOT = "/api/v1";

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

  jobs(limit: number): Promise<Page & { jobs: Job[] }> {
    return this.json("GET", `/jobs?limit=${limit}`);
  }

  job(id: string): Promise<Job> {
    return this.json("GET", `/jobs/${id}`);
  }

  cancel(job: string): Promise<Job> {
    return this.json("POST", `/jobs/${job}/cancel`, {});
  }

  takes(limit: number, before: string | null): Promise<Page & { takes: Take[] }> {
    const from = before === null ? "" : `&before=${encodeURIComponent(before)}`;
    return this.json("GET", `/takes?limit=${limit}${from}`);
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

  place(host: string, take: string): Promise<Placement> {
    return this.json("POST", "/placements", { host, take });
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
    const answer = await this.fetched(method, path, body, signal);
    if (!answer.ok) {
      throw Problem.of((await answer.json().catch(() => ({}))) as object, answer.status);
    }
    return answer;
  }

  private async fetched(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const init: RequestInit = { method, cache: "no-store", signal: signal ?? null };
    if (body !== undefined) {
      init.headers = { "Content-Type": "application/json" };
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

export const api = new Api();

/** Addresses of pictures and clips, for elements that load them themselves. */
export const media = {
  held: (job: string) => `${ROOT}/jobs/${job}/held`,
  preview: (job: string, frame: number) => `${ROOT}/jobs/${job}/preview?frame=${frame}`,
  poster: (take: string) => `${ROOT}/takes/${take}/poster`,
  strip: (take: string) => `${ROOT}/takes/${take}/strip`,
  seam: (take: string) => `${ROOT}/takes/${take}/seam`,
  proxy: (take: string) => `${ROOT}/takes/${take}/proxy`,
};

export const EVENTS = `${ROOT}/events`;
