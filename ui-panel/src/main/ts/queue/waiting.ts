import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Job, QueueEntry } from "../api/shapes";
import { rundown } from "../state/queue";
import { desk } from "../state/desk";
import { jobTitle } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import "../ui/menu";
import type { MenuEntry } from "../ui/menu";
import { looks } from "./looks";
import "./notbefore";
import "./picture";
import { factsOf, keptSaid } from "./say";
import { waitingLooks } from "./waitinglooks";

const t = texts.queue;

/** Where a job is to go: before the place of that number. */
export type Shift = "up" | "down" | "front" | "back";

/**
 * A job that waits. Fires `shift` with where it is to go, `step` with -1 or 1 for the focus to
 * go to the row above or below, and `left` with an act that takes it away.
 */
@customElement("su-waiting")
export class Waiting extends LitElement {
  static override styles = [base, controls, looks, waitingLooks];

  @property({ attribute: false }) job!: Job;
  @property({ attribute: false }) entry: QueueEntry | null = null;
  /** Counted from 1. */
  @property({ type: Number }) place = 1;
  @property({ type: Number }) of = 1;
  /** When it begins, or what it waits for, in words. */
  @property() when = "";
  /** Whether the Tab key stops here: at one row of the list. */
  @property({ type: Boolean }) current = false;
  @property({ reflect: true }) drop: "above" | "below" | "" = "";
  @property({ type: Boolean, reflect: true }) dragged = false;
  @state() private asksTime = false;

  /** Puts the focus on the control of that name, else on the handle. */
  focusOn(control: string): void {
    const find = (name: string) => this.renderRoot.querySelector<HTMLElement>(`[data-control="${name}"]`);
    (find(control) ?? find("handle"))?.focus();
  }

  /** The control that has the focus; null for none of this row. */
  get focused(): string | null {
    return this.shadowRoot?.activeElement?.getAttribute("data-control") ?? null;
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || (event.target as Element).closest("su-not-before") !== null || !this.key(event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private key({ key, altKey, shiftKey }: KeyboardEvent): boolean {
    const up = key === "ArrowUp";
    if (up || key === "ArrowDown") {
      altKey ? this.fire("shift", shiftKey ? (up ? "front" : "back") : up ? "up" : "down") : this.fire("step", up ? -1 : 1);
      return true;
    }
    if (key === "Delete" && !altKey) {
      this.cancel();
      return true;
    }
    return false;
  }

  private readonly cancel = () => this.fire("left", () => desk.cancel(this.job));

  private readonly pause = () => void rundown.pause(this.job, !this.isPaused);

  private get isPaused(): boolean {
    return this.entry?.paused ?? this.job.paused;
  }

  private get entries(): readonly MenuEntry[] {
    const first = this.place === 1;
    const last = this.place === this.of;
    const hours = this.entry?.afterHours ?? this.job.afterHours;
    return [
      { words: t.toFront, keys: "Alt ⇧ ↑", disabled: first, act: () => this.fire("shift", "front") },
      { words: t.up, keys: "Alt ↑", disabled: first, act: () => this.fire("shift", "up") },
      { words: t.down, keys: "Alt ↓", disabled: last, act: () => this.fire("shift", "down") },
      { words: t.toBack, keys: "Alt ⇧ ↓", disabled: last, act: () => this.fire("shift", "back") },
      { words: t.onlyAfterHours, checked: hours, act: () => void rundown.start(this.job, !hours, this.notBefore) },
      { words: t.notBeforeAsk, act: () => void this.askTime() },
      { words: t.anotherSeed, act: () => void rundown.anotherSeed(this.job) },
      { words: t.replace, act: () => this.fire("left", () => rundown.replace(this.job)) },
    ];
  }

  /** What it waits for still; a time that is over is none. */
  private get notBefore(): string | null {
    const at = this.entry?.notBefore ?? this.job.notBefore;
    return at !== null && Date.parse(at) > Date.now() ? at : null;
  }

  private async askTime(): Promise<void> {
    this.asksTime = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("su-not-before")?.focus();
  }

  private readonly onTime = async (event: CustomEvent<string | null | undefined>) => {
    const at = event.detail;
    const hours = this.entry?.afterHours ?? this.job.afterHours;
    if (at === undefined || (await rundown.start(this.job, hours, at))) {
      this.asksTime = false;
      await this.updateComplete;
      this.focusOn("menu");
    }
  };

  protected override render() {
    const { job } = this;
    const stop = this.current ? 0 : -1;
    const kept = keptSaid(job);
    const seen = job.preview || job.held;
    return html`<article class=${seen ? "seen" : ""} data-testid="job" data-job=${job.id} data-state="queued" data-place=${this.place}
        aria-label=${t.named(texts.takes.qualities[job.quality], jobTitle(job), t.state.queued)} @keydown=${this.onKey}>
      <button class="icon handle" data-control="handle" tabindex=${stop} aria-label=${t.handle(jobTitle(job), this.place, this.of)} title=${t.handleKeys}
        >${icons.grip}<span class="mono" aria-hidden="true">${this.place}</span></button>
      ${seen ? html`<su-job-picture .job=${job}></su-job-picture>` : nothing}
      <div class="prompt">${jobTitle(job)}</div>
      <div class="actions">
        <button class="icon" data-control="pause" tabindex=${stop} aria-label=${this.isPaused ? t.resumeJob : t.pauseJob} title=${this.isPaused ? t.resumeJob : t.pauseJob} @click=${this.pause}>${this.isPaused ? icons.play : icons.pause}</button>
        <su-menu data-control="menu" .stop=${this.current} .words=${t.actions(jobTitle(job))} .face=${icons.more} .entries=${this.entries}></su-menu>
        <button class="icon" data-control="cancel" tabindex=${stop} aria-label=${t.cancel} title=${t.cancel} @click=${this.cancel}>${icons.close}</button>
      </div>
      <div class="words">
        <div class="dim small ${job.quality}">${factsOf(job)}</div>
        ${kept ? html`<div class="small" data-testid="kept">${kept}</div>` : nothing}
        <div class="small ${this.isPaused ? "held" : "dim"}" data-testid="when">${this.when}</div>
      </div>
      ${kept && this.isPaused ? html`<div class="below"><button data-control="finish" tabindex=${stop} @click=${this.pause}>${icons.play} ${t.finishIt}</button></div>` : nothing}
      ${this.asksTime ? html`<su-not-before class="below" .at=${this.notBefore} @time=${this.onTime}></su-not-before>` : nothing}
    </article>`;
  }
}
