import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Job } from "../api/shapes";
import { desk } from "../state/desk";
import { framesPerSecond, secondsLeft } from "../state/pace";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { askedWords, leftWords, paceWords } from "../ui/words";
import "./picture";

/** One job in the queue. */
@customElement("su-job")
export class JobView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      article {
        display: grid;
        grid-template-columns: 88px minmax(0, 1fr) auto;
        gap: 2px 8px;
        padding: 8px 10px;
        border-bottom: 1px solid var(--line);
      }
      su-job-picture {
        grid-row: span 2;
        aspect-ratio: 16 / 9;
        align-self: start;
      }
      article.running {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .running su-job-picture {
        grid-column: 1 / -1;
        grid-row: auto;
        max-height: 260px;
        margin-bottom: 4px;
      }
      .prompt {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .words {
        min-width: 0;
      }
      .progress {
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
        margin-top: 3px;
        color: var(--dim);
        font-size: 11px;
        line-height: 14px;
      }
      .lost {
        grid-column: 1 / -1;
        margin-top: 4px;
        padding: 4px 8px;
        border-left: 2px solid var(--live);
        background: #2a1b1a;
      }
      .ended {
        color: var(--good);
      }
      article > button {
        align-self: start;
      }
      .quality {
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) job!: Job;
  private readonly watch = new Watch(this);

  protected override render() {
    const { job } = this;
    const words = askedWords(job.size, job.rate, job.frames);
    return html`<article class=${job.state.name} data-testid="job" data-job=${job.id} data-state=${job.state.name} aria-label="${job.quality} of ${job.prompt}, ${job.state.name}">
      <su-job-picture .job=${job} ?told=${job.state.name === "running"}></su-job-picture>
      <div class="words">
        <div class="prompt">${job.prompt}</div>
        <div class="dim small">
          <span class=${job.quality === "draft" ? "quality" : ""}>${job.quality}</span>, ${words === "" ? nothing : `${words}, `}seed&nbsp;${job.seed}
        </div>
      </div>
      ${this.action()} ${this.below()}
    </article>`;
  }

  private action() {
    const { job } = this;
    switch (job.state.name) {
      case "queued":
      case "running":
        return html`<button class="icon" aria-label="Cancel" title="Cancel" @click=${() => desk.cancel(job)}>${icons.close}</button>`;
      case "done":
        return html`<button aria-label="Open the take" @click=${this.open}>Open</button>`;
      case "refused":
      case "failed":
      case "cancelled":
        return html`<button class="icon" aria-label="Dismiss" title="Dismiss" @click=${() => desk.dismiss(job)}>${icons.close}</button>`;
    }
  }

  private readonly open = () => this.dispatchEvent(new CustomEvent("open", { detail: this.job.id, bubbles: true, composed: true }));

  private below() {
    const { state } = this.job;
    switch (state.name) {
      case "queued":
        return html`<div class="dim small">waiting</div>`;
      case "running":
        return this.progress(state.done, state.total);
      case "done":
        return html`<div class="small ended">done</div>`;
      case "refused":
        return this.lost(state.what, state.todo);
      case "failed":
        return this.lost(state.problem, "");
      case "cancelled":
        return html`<div class="row small dim"><span class="grow">cancelled</span>${this.again()}</div>`;
    }
  }

  private progress(done: number, total: number) {
    const samples = this.watch.state.samples[this.job.id] ?? [];
    return html`<div class="progress">
      <progress max=${Math.max(1, total)} value=${done} aria-label="Frames made"></progress>
      <div class="figures mono">
        <span>${done} / ${total} fr</span><span>${paceWords(framesPerSecond(samples))}</span><span>${done === 0 ? "starting" : leftWords(secondsLeft(samples, total))}</span>
      </div>
    </div>`;
  }

  private lost(what: string, todo: string) {
    return html`<div class="lost small"><p>${what}</p>${todo ? html`<p class="dim">${todo}</p>` : nothing}<p>${this.again()}</p></div>`;
  }

  private again() {
    return html`<button class="link" title="Ask for the same again" @click=${() => desk.again(this.job)}>Ask again</button>`;
  }
}
