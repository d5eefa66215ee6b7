import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { rundown } from "../state/queue";
import { openCount } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { roughWords } from "../ui/words";
import "./hours";

const t = texts.queue;

/** The queue's name, how much there is to do, its pause and its hours. */
@customElement("su-queue-head")
export class QueueHead extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 8px;
        min-height: 36px;
        padding: 5px 4px 5px 10px;
        border-bottom: 1px solid var(--line);
        color: var(--dim);
      }
      .count {
        flex: 1;
      }
      .row {
        margin-left: auto;
      }
      .paused {
        padding: 6px 10px;
        border-bottom: 1px solid #6b4a17;
        background: #3a2c14;
        color: #ffd48d;
      }
    `,
  ];

  @state() private asksHours = false;
  private readonly watch = new Watch(this);

  private readonly toggleHours = async () => {
    this.asksHours = !this.asksHours;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.asksHours ? "su-hours" : "#hours")?.focus();
  };

  private count() {
    const count = openCount(this.watch.state);
    const left = this.watch.state.queue?.left ?? null;
    return count === 0 ? nothing : left === null || left < 1 ? t.open(count) : t.openAndLeft(count, roughWords(left));
  }

  protected override render() {
    const { queue } = this.watch.state;
    const paused = queue?.paused ?? false;
    return html`<div class="head">
        <h2>${t.title}</h2>
        <span class="small count" data-testid="queue-left">${this.count()}</span>
        ${queue === null ? nothing : html`<span class="row">${this.pause(paused)}${this.hours(queue.afterHours)}</span>`}
      </div>
      ${queue !== null && this.asksHours ? html`<su-hours id="form" .from=${queue.afterHours.from} .until=${queue.afterHours.until} @close=${this.toggleHours}></su-hours>` : nothing}
      <div role="status">${paused ? html`<p class="paused small" data-testid="queue-paused">${t.isPaused}</p>` : nothing}</div>`;
  }

  private pause(paused: boolean) {
    return html`<button class="small" data-testid="queue-pause" title=${paused ? t.resumeQueueWhy : t.pauseQueueWhy} @click=${() => rundown.pauseAll(!paused)}
      >${paused ? icons.play : icons.pause} ${paused ? t.resumeQueue : t.pauseQueue}</button>`;
  }

  private hours({ from, until }: { readonly from: string; readonly until: string }) {
    const words = t.hoursNow(from, until);
    return html`<button class="icon" id="hours" data-testid="queue-hours" aria-label=${words} title=${words} aria-expanded="${this.asksHours}" @click=${this.toggleHours}>${icons.clock}</button>`;
  }
}
