import { api } from "../api/api";
import { Problem } from "../api/problem";
import type { Job, Move, WorkQueue } from "../api/shapes";
import { texts } from "../texts/texts";
import { desk, readJobs } from "./desk";
import { complain, tell, tried } from "./notices";
import { store } from "./store";

const PAGE = 200;
/** How many waiting jobs the queue shows at first. */
export const SHOWN = 60;

function known(job: Job): void {
  store.dispatch({ kind: "event", event: { kind: "job", job }, at: Date.now() });
}

function arranged(queue: WorkQueue): void {
  store.dispatch({ kind: "queue", queue });
}

/** What the user can do with the order of work. Each tells by itself where it failed; the answer says whether it was done. */
export const rundown = {
  async pauseAll(paused: boolean): Promise<void> {
    await tried(async () => arranged(await api.pauseQueue(paused)));
  },

  async hours(from: string, until: string): Promise<boolean> {
    return done(async () => {
      arranged(await api.hours(from, until));
      tell(texts.queue.hoursSet(from, until));
    });
  },

  move(job: Job, to: Move): Promise<boolean> {
    return done(async () => arranged(await api.move(job.id, to)));
  },

  pause(job: Job, paused: boolean): Promise<boolean> {
    return done(() => change(() => api.pauseJob(job.id, paused)));
  },

  /** Stops a running job where it is; what is made is kept. */
  async putOff(job: Job): Promise<void> {
    try {
      await change(() => api.pauseJob(job.id, true));
    } catch (thrown) {
      const problem = Problem.from(thrown);
      complain(problem.code === "conflict" ? new Problem(problem.code, problem.status, texts.queue.cannotPutOff, `${problem.message} ${problem.todo}`.trim()) : problem);
    }
  },

  /** When a waiting job may begin: within the hours or not, and not before a time such as `22:30` or at any. */
  start(job: Job, afterHours: boolean, notBefore: string | null): Promise<boolean> {
    return done(() => change(() => api.startJob(job.id, { afterHours, ...(notBefore === null ? {} : { notBefore }) })));
  },

  /** Asks for the same take once more, in place of the one that came to nothing. */
  async again(job: Job): Promise<void> {
    if (await done(() => change(() => api.redo(job.id, job.seed)))) {
      desk.dismiss(job);
    }
  },

  /** Asks for one more take with the next seed. */
  async anotherSeed(job: Job): Promise<boolean> {
    return done(async () => {
      const made = await api.redo(job.id);
      known(made);
      tell(texts.queue.asked(made.seed));
      arranged(await api.queue());
    });
  },

  /** The same with the next seed, and this one no more. */
  async replace(job: Job): Promise<void> {
    if (await rundown.anotherSeed(job)) {
      await desk.cancel(job);
      desk.dismiss(job);
    }
  },

  /** Reads the jobs that wait and that nobody has read yet. */
  async readWaiting(): Promise<void> {
    await done(async () => {
      let before: string | null = null;
      do {
        const page = await api.jobs(PAGE, before);
        page.jobs.forEach(known);
        before = page.next;
      } while (before !== null && unread(Number.POSITIVE_INFINITY).length > 0);
    });
  },
};

async function done(work: () => Promise<void>): Promise<boolean> {
  return (await tried(async () => {
    await work();
    return true;
  })) === true;
}

/** The job as it is then, and the order with it, without waiting for their events. */
async function change(work: () => Promise<Job>): Promise<void> {
  known(await work());
  arranged(await api.queue());
}

/** Jobs that the queue names among its running and first waiting ones, and that were not read. */
function unread(waiting: number): readonly string[] {
  const { queue, jobs } = store.state;
  const named = [...(queue?.running ?? []), ...(queue?.waiting ?? []).slice(0, waiting)];
  return named.map(({ id }) => id).filter((id) => !(id in jobs));
}

/** Reads what the queue shows at first and nobody has read yet. */
export async function readShown(): Promise<void> {
  await readJobs(unread(SHOWN));
}
