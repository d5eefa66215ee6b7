import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { finishedJobs, lostJobs, openJobs } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { counted } from "../ui/words";
import "./job";

const LOST_SHOWN = 3;
const FINISHED_SHOWN = 3;

/** What is being made, what waits, and what came to nothing. */
@customElement("su-queue")
export class Queue extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .head {
        display: flex;
        justify-content: space-between;
        padding: 6px 10px;
        border-bottom: 1px solid var(--line);
        color: var(--dim);
      }
      .none {
        padding: 10px;
        color: var(--faint);
      }
      .more {
        padding: 6px 10px;
      }
    `,
  ];

  @state() private all = false;
  private readonly watch = new Watch(this);

  protected override render() {
    const open = openJobs(this.watch.state);
    const lost = lostJobs(this.watch.state);
    const finished = finishedJobs(this.watch.state).slice(0, FINISHED_SHOWN);
    const shown = this.all ? lost : lost.slice(0, LOST_SHOWN);
    return html`
      <section aria-label="Queue" data-testid="queue">
        <p class="unseen" role="status">${finished[0] ? `Done: ${finished[0].quality} of ${finished[0].prompt}` : nothing}</p>
        <div class="head"><h2>Queue</h2><span class="small">${open.length === 0 ? "" : `${counted(open.length, "job")} open`}</span></div>
        ${this.watch.state.loaded && open.length + finished.length + lost.length === 0 ? html`<p class="none">Nothing is being made.</p>` : nothing}
        ${repeat([...open, ...finished, ...shown], (job) => job.id, (job) => html`<su-job .job=${job}></su-job>`)}
        ${lost.length > LOST_SHOWN ? html`<p class="more"><button class="link small" @click=${() => (this.all = !this.all)}>${this.all ? "Show fewer" : `Show all ${lost.length} that came to nothing`}</button></p>` : nothing}
      </section>
    `;
  }
}
