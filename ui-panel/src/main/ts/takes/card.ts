import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Take } from "../api/shapes";
import { placementsShowing, titleOf } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { hostWords, lengthTimecode, lengthWords, rateWords, sizeWords } from "../ui/words";
import "./skim";

const SKIM_STEP = 1 / 12;

/** One take. Fires `open` when it is chosen; `,` and `.` skim it. */
@customElement("su-take-card")
export class TakeCard extends LitElement {
  static override styles = [
    base,
    css`
      button {
        display: block;
        width: 100%;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 4px;
        overflow: hidden;
        background: var(--raised);
        color: inherit;
        font: inherit;
        text-align: left;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--line-strong);
      }
      button[aria-current="true"] {
        border-color: var(--accent);
      }
      .picture {
        position: relative;
      }
      .tags {
        position: absolute;
        top: 4px;
        left: 4px;
        display: flex;
        gap: 3px;
        pointer-events: none;
      }
      .tag,
      .length {
        padding: 0 5px;
        border-radius: 2px;
        background: rgb(0 0 0 / 78%);
        font-size: 10px;
        line-height: 15px;
      }
      .draft {
        color: var(--accent);
      }
      .live {
        background: #c22f22;
        color: #fff;
        font-weight: 600;
      }
      .length {
        position: absolute;
        right: 4px;
        bottom: 4px;
        pointer-events: none;
      }
      .words {
        padding: 4px 6px 5px;
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @property({ type: Boolean }) open = false;
  @state() private place: number | null = null;
  private readonly watch = new Watch(this);

  override focus(): void {
    this.renderRoot.querySelector("button")?.focus();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "," || event.key === ".") {
      const from = this.place ?? (event.key === "," ? 1 : -SKIM_STEP);
      this.place = Math.min(0.999, Math.max(0, from + (event.key === "," ? -SKIM_STEP : SKIM_STEP)));
      event.preventDefault();
    }
  };

  private readonly choose = () => this.dispatchEvent(new CustomEvent("open", { detail: this.take.id, bubbles: true, composed: true }));

  protected override render() {
    const { take } = this;
    const title = titleOf(this.watch.state, take);
    return html`<button data-testid="take" data-take=${take.id} aria-current=${this.open} aria-label="Open ${take.quality} of ${title}, seed ${take.seed}, ${lengthWords(take.frames, take.rate)}"
      title=${title} @click=${this.choose} @keydown=${this.onKey} @blur=${() => (this.place = null)}>
      <div class="picture">
        <su-skim .take=${take} ?alpha=${take.alpha} .place=${this.place}></su-skim>
        <div class="tags">${this.tags()}</div>
        <span class="length mono">${lengthTimecode(take.frames, take.rate)}</span>
      </div>
      <div class="words">
        <div class="clip">${title}</div>
        <div class="dim small clip">${sizeWords(take.size)}, ${rateWords(take.rate)}, seed ${take.seed}</div>
      </div>
    </button>`;
  }

  private tags() {
    const { take } = this;
    const shown = placementsShowing(this.watch.state, take.id).find(({ state: how }) => how === "live");
    const host = shown ? this.watch.state.sessions[shown.host] : undefined;
    return html`
      ${shown ? html`<span class="tag live">in ${hostWords(host?.kind ?? "host")}</span>` : nothing}
      ${take.quality === "draft" ? html`<span class="tag draft">draft</span>` : nothing}
      ${take.loop ? html`<span class="tag">loop</span>` : nothing}
      ${take.alpha ? html`<span class="tag">alpha</span>` : nothing}
      ${take.dailies ? nothing : html`<span class="tag">making proxy</span>`}
    `;
  }
}
