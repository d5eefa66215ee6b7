import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Job, QueueEntry } from "../api/shapes";
import { desk } from "../state/desk";
import { SHOWN, rundown } from "../state/queue";
import { finishedJobs, lostJobs, openCount, runningJobs, waitingJobs } from "../state/select";
import { readQueue } from "../state/live";
import { Watch } from "../state/watch";
import { jobTitle } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { Drag } from "./drag";
import "./head";
import "./job";
import { moveTo } from "./order";
import { whenSaid } from "./say";
import { skeleton } from "./skeleton";
import "./waiting";
import type { Shift, Waiting } from "./waiting";
import { whenOf } from "./when";

const LOST_SHOWN = 3;
const FINISHED_SHOWN = 3;
const TICK_MILLIS = 10_000;
const t = texts.queue;

/** What is being made, what waits in which order, and what came of it lately. */
@customElement("su-queue")
export class Queue extends LitElement {
  static override styles = [
    base,
    controls,
    skeleton,
    css`
      section:focus-visible {
        outline-offset: -2px;
      }
      .none,
      .further {
        padding: 10px;
        color: var(--dim);
      }
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        padding: 4px 10px;
        border-bottom: 1px solid var(--line);
      }
    `,
  ];

  @state() private allLost = false;
  @state() private allWaiting = false;
  /** The waiting job at which the Tab key stops; null for the first. */
  @state() private current: string | null = null;
  @state() private moved = "";
  private readonly watch = new Watch(this);
  private readonly drag = new Drag({ rows: () => this.rows, dropped: (row, to) => void this.move(row.job, this.placeBefore(to), "handle") });
  private tick = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick = window.setInterval(() => this.requestUpdate(), TICK_MILLIS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.tick);
    this.drag.end();
  }

  /** The first thing that can be done here. */
  override focus(): void {
    const row = this.rows.find(({ current }) => current);
    row ? row.focusOn("handle") : this.renderRoot.querySelector<HTMLElement>("section")?.focus();
  }

  private get rows(): readonly Waiting[] {
    return [...this.renderRoot.querySelectorAll<Waiting>("su-waiting")];
  }

  /** Every waiting job in the server's order, also those that are not shown. */
  private get order(): readonly string[] {
    return (this.watch.state.queue?.waiting ?? []).map(({ id }) => id);
  }

  /** The place in the whole order of what is shown as that row, or behind the last. */
  private placeBefore(index: number): number {
    const { rows, order } = this;
    const row = rows[index];
    return row ? order.indexOf(row.job.id) : order.indexOf(rows[rows.length - 1]?.job.id ?? "") + 1;
  }

  /** The row of a waiting job keeps the focus wherever it goes. */
  private async move(job: Job, to: number, control: string): Promise<void> {
    if (!this.order.includes(job.id)) {
      await readQueue();
    }
    const where = moveTo(this.order, this.order.indexOf(job.id), to);
    if (where === null || !(await rundown.move(job, where))) {
      return;
    }
    await this.updateComplete;
    const row = this.rows.find((each) => each.job.id === job.id);
    row?.focusOn(control);
    row?.scrollIntoView({ block: "nearest" });
    this.moved = t.moved(jobTitle(job), this.order.indexOf(job.id) + 1, this.order.length);
  }

  private readonly onShift = (event: CustomEvent<Shift>) => {
    const row = event.currentTarget as Waiting;
    const from = this.order.indexOf(row.job.id);
    const to = { up: from - 1, down: from + 2, front: 0, back: this.order.length }[event.detail];
    void this.move(row.job, to, row.focused ?? "handle");
  };

  private readonly onStep = (event: CustomEvent<number>) => {
    const row = event.currentTarget as Waiting;
    this.rows[row.place - 1 + event.detail]?.focusOn(row.focused ?? "handle");
  };

  /** Does what takes a row away; the focus goes to what comes in its place. */
  private readonly onLeft = async (event: CustomEvent<() => Promise<unknown>>) => {
    const here = event.currentTarget as HTMLElement;
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>("su-job, su-waiting")];
    const after = items[items.indexOf(here) + 1];
    const hadFocus = this.shadowRoot?.activeElement === here;
    await event.detail();
    await this.updateComplete;
    if (hadFocus && this.shadowRoot?.activeElement === null) {
      after?.isConnected && "focusOn" in after ? (after as Waiting).focusOn("handle") : this.focus();
    }
  };

  private readonly onFocus = (event: FocusEvent) => {
    this.current = (event.currentTarget as Waiting).job.id;
  };

  private readonly showAll = async () => {
    this.allWaiting = !this.allWaiting;
    if (this.allWaiting) {
      await rundown.readWaiting();
    }
  };

  protected override render() {
    const { state } = this.watch;
    const running = runningJobs(state);
    const finished = finishedJobs(state).slice(0, FINISHED_SHOWN);
    const lost = lostJobs(state);
    const none = state.loaded && openCount(state) + finished.length + lost.length === 0;
    return html`<section aria-label=${t.title} data-testid="queue" tabindex="-1" aria-busy="${!state.loaded}">
      <p class="unseen" role="status">${finished[0] ? t.finished(texts.takes.qualities[finished[0].quality], jobTitle(finished[0])) : nothing}</p>
      <p class="unseen" role="status" data-testid="moved">${this.moved}</p>
      <su-queue-head></su-queue-head>
      ${state.loaded ? nothing : html`<p class="unseen">${t.loading}</p><div class="skeleton" aria-hidden="true"></div><div class="skeleton" aria-hidden="true"></div>`}
      ${none ? html`<p class="none">${t.nothing}</p>` : nothing}
      ${this.list(t.running, running)} ${this.waiting()} ${this.list(t.ended, [...finished, ...(this.allLost ? lost : lost.slice(0, LOST_SHOWN))])}
      ${this.lostLine(lost)}
    </section>`;
  }

  private lostLine(lost: readonly Job[]) {
    return lost.length < 2
      ? nothing
      : html`<p class="more small">
          ${lost.length > LOST_SHOWN ? html`<button class="link" @click=${() => (this.allLost = !this.allLost)}>${this.allLost ? t.showFewer : t.showAllLost(lost.length)}</button>` : nothing}
          <button class="link" @click=${() => this.dismissAll(lost)}>${t.dismissAll}</button>
        </p>`;
  }

  private dismissAll(lost: readonly Job[]): void {
    lost.forEach((job) => desk.dismiss(job));
    this.focus();
  }

  private list(words: string, jobs: readonly Job[]) {
    const { samples, pictures, takes, left, queue } = this.watch.state;
    const foretold = new Map(queue?.running.map((entry) => [entry.id, entry.left]) ?? []);
    return jobs.length === 0
      ? nothing
      : html`<ul aria-label=${words}>
          ${repeat(jobs, ({ id }) => id, (job) => html`<li><su-job .job=${job} .picture=${pictures[job.id] ?? null} .dailies=${takes[job.id]?.dailies ?? false} .samples=${samples[job.id] ?? NO_SAMPLES}
              .left=${left[job.id] ?? foretold.get(job.id) ?? null} @left=${this.onLeft}></su-job></li>`)}
        </ul>`;
  }

  private waiting() {
    const jobs = waitingJobs(this.watch.state);
    const queue = this.watch.state.queue;
    const entries = new Map(queue?.waiting.map((entry) => [entry.id, entry]) ?? []);
    const shown = this.allWaiting ? jobs : jobs.slice(0, SHOWN);
    const count = Math.max(jobs.length, entries.size);
    const current = shown.some(({ id }) => id === this.current) ? this.current : (shown[0]?.id ?? null);
    return count === 0
      ? nothing
      : html`<ul aria-label=${t.waitingList} data-testid="waiting">
            ${repeat(shown, ({ id }) => id, (job, index) => this.row(job, entries.get(job.id) ?? null, index, count, job.id === current))}
          </ul>
          ${count > SHOWN ? html`<p class="more"><button class="link small" data-testid="show-all" @click=${this.showAll}>${this.allWaiting ? t.showFewer : t.showAllWaiting(count)}</button></p>` : nothing}
          ${queue && queue.more > 0 ? html`<p class="further small" data-testid="further">${t.further(queue.more)}</p>` : nothing}`;
  }

  private row(job: Job, entry: QueueEntry | null, index: number, count: number, current: boolean) {
    const queue = this.watch.state.queue;
    const when = whenSaid(whenOf(entry, Date.now()), queue?.afterHours ?? null);
    return html`<li><su-waiting .job=${job} .entry=${entry} .place=${index + 1} .of=${count} .when=${when} .current=${current}
      @shift=${this.onShift} @step=${this.onStep} @left=${this.onLeft} @focusin=${this.onFocus} @pointerdown=${this.drag.onDown}></su-waiting></li>`;
  }
}

const NO_SAMPLES = [] as const;
