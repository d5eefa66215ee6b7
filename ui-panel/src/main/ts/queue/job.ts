import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Job } from "../api/shapes";
import { desk } from "../state/desk";
import { framesPerSecond, type Sample } from "../state/pace";
import { rundown } from "../state/queue";
import type { Picture } from "../state/state";
import { jobTitle } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import "../ui/menu";
import { decimal } from "../ui/words";
import { looks } from "./looks";
import "./picture";
import { factsOf, leftSaid } from "./say";

const t = texts.queue;

/** A job that runs or has ended. Fires `open` with the take's id, and `left` before it is taken away. */
@customElement("su-job")
export class JobView extends LitElement {
  static override styles = [
    base,
    controls,
    looks,
    css`
      article {
        grid-template-columns: 56px minmax(0, 1fr) auto;
      }
      article.running {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .cancelled su-job-picture {
        grid-row: 1 / span 2;
      }
      .running su-job-picture {
        grid-column: 1 / -1;
        max-height: 260px;
        margin-bottom: 4px;
      }
      .below {
        grid-column: 1 / -1;
        margin-top: 4px;
      }
      progress {
        display: block;
        width: 100%;
        height: 4px;
        appearance: none;
        border: 0;
        border-radius: 2px;
        background: var(--field);
      }
      progress::-webkit-progress-bar {
        border-radius: 2px;
        background: var(--field);
      }
      progress::-webkit-progress-value {
        border-radius: 2px;
        background: var(--accent);
        transition: width 200ms linear;
      }
      progress::-moz-progress-bar {
        border-radius: 2px;
        background: var(--accent);
      }
      .figures {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        margin: 3px 0 4px;
        color: var(--dim);
        font-size: 11px;
        line-height: 14px;
      }
      .lost {
        padding: 4px 8px;
        border-left: 2px solid var(--live);
        background: #2a1b1a;
        overflow-wrap: anywhere;
      }
      .ended {
        color: var(--good);
      }
      .tail {
        grid-column: 2 / -1;
      }
      .again {
        flex-wrap: wrap;
        gap: 0 10px;
      }
      @media (forced-colors: active) {
        progress {
          border: 1px solid;
        }
        progress::-webkit-progress-value {
          background: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) job!: Job;
  @property({ attribute: false }) picture: Picture | null = null;
  @property({ type: Boolean }) dailies = false;
  @property({ attribute: false }) samples: readonly Sample[] = [];
  /** Seconds that it still takes, as the server foretells. */
  @property({ attribute: false }) left: number | null = null;

  protected override render() {
    const { job } = this;
    const { name } = job.state;
    return html`<article class=${name} data-testid="job" data-job=${job.id} data-state=${name} aria-label=${t.named(texts.takes.qualities[job.quality], jobTitle(job), t.state[name])}>
      <su-job-picture .job=${job} .picture=${this.picture} .dailies=${this.dailies} ?told=${name === "running"}></su-job-picture>
      <div class="words">
        <div class="prompt">${jobTitle(job)}</div>
        <div class="dim small ${job.quality}">${factsOf(job)}</div>
        ${name === "done" ? html`<div class="small ended">${t.state.done}</div>` : nothing}
      </div>
      <div class="actions">${this.actions()}</div>
      ${this.below()}
    </article>`;
  }

  private actions() {
    const { job } = this;
    switch (job.state.name) {
      case "queued":
      case "running":
        return html`<su-menu .words=${t.actions(jobTitle(job))} .face=${icons.more} .entries=${this.entries}></su-menu>
          <button class="icon" aria-label=${t.cancel} title=${t.cancel} @click=${this.cancel}>${icons.close}</button>`;
      case "done":
        return html`<button aria-label=${t.openTake} @click=${this.open}>${t.open_}</button>`;
      case "refused":
      case "failed":
      case "cancelled":
        return html`<button class="icon" aria-label=${texts.shell.dismiss} title=${texts.shell.dismiss} @click=${this.dismiss}>${icons.close}</button>`;
    }
  }

  private get entries() {
    return [
      { words: t.anotherSeed, act: () => void rundown.anotherSeed(this.job) },
      { words: t.replace, act: () => this.leave(() => rundown.replace(this.job)) },
    ];
  }

  private readonly cancel = () => this.leave(() => desk.cancel(this.job));

  private readonly dismiss = () => this.leave(() => Promise.resolve(desk.dismiss(this.job)));

  /** Tells that the focus needs another place, where it is in here. */
  private leave(act: () => Promise<unknown>): void {
    this.dispatchEvent(new CustomEvent("left", { detail: act, bubbles: true }));
  }

  private readonly open = () => this.dispatchEvent(new CustomEvent("open", { detail: this.job.id, bubbles: true, composed: true }));

  private below() {
    const { state } = this.job;
    switch (state.name) {
      case "running":
        return this.progress(state.done, state.total);
      case "refused":
        return this.lost(state.what, state.todo);
      case "failed":
        return this.lost(state.problem, "");
      case "cancelled":
        return html`<div class="tail">${this.again(t.state.cancelled)}</div>`;
      default:
        return nothing;
    }
  }

  private progress(done: number, total: number) {
    const pace = framesPerSecond(this.samples);
    return html`<div class="below">
      <progress max=${Math.max(1, total)} value=${done} aria-label=${t.progress}></progress>
      <div class="figures mono" data-testid="figures">
        <span>${total === 0 ? nothing : t.framesMade(done, total)}</span><span>${pace === null ? nothing : t.pace(decimal(pace))}</span><span data-testid="left">${leftSaid(this.left, done)}</span>
      </div>
      <button title=${t.finishLaterWhy} @click=${() => this.leave(() => rundown.putOff(this.job))}>${icons.pause} ${t.finishLater}</button>
    </div>`;
  }

  private lost(what: string, todo: string) {
    return html`<div class="below lost small"><p lang="en">${what}</p>${todo ? html`<p class="dim" lang="en">${todo}</p>` : nothing}${this.again()}</div>`;
  }

  private again(words = "") {
    return html`<div class="row small again">
      ${words ? html`<span class="dim">${words}</span>` : nothing}
      <button class="link" title=${t.askAgainWhy} @click=${() => this.leave(() => rundown.again(this.job))}>${t.askAgain}</button>
      <button class="link" title=${t.anotherSeed} @click=${() => rundown.anotherSeed(this.job)}>${t.anotherSeedShort}</button>
    </div>`;
  }
}
