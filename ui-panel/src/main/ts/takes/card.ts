import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Take } from "../api/shapes";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { lengthTimecode, lengthWords, rateWords, sizeWords } from "../ui/words";
import { cardLooks } from "./cardlooks";
import "./skim";
import { kindWords } from "./title";

const SKIM_STEP = 1 / 12;

/** One take. Fires `open`, `compare` with its id, `stack` with its stack; `,` and `.` skim it. */
@customElement("su-take-card")
export class TakeCard extends LitElement {
  static override styles = [base, controls, cardLooks];

  @property({ attribute: false }) take!: Take;
  @property() words = "";
  /** Where it is on air or on a timeline, null for nowhere. */
  @property({ attribute: false }) host: string | null = null;
  /** Its stack, and how many takes lie under it there. */
  @property() stack = "";
  @property({ type: Number }) under = 0;
  @property({ type: Boolean }) spread = false;
  @property({ type: Boolean }) open = false;
  /** Whether it is compared with the open take, or could be. */
  @property({ type: Boolean }) second = false;
  @property({ type: Boolean }) comparable = false;
  @state() private place: number | null = null;

  override focus(): void {
    this.renderRoot.querySelector("button")?.focus();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "," || event.key === ".") {
      const from = this.place ?? (event.key === "," ? 1 : -SKIM_STEP);
      this.place = Math.min(0.999, Math.max(0, from + (event.key === "," ? -SKIM_STEP : SKIM_STEP)));
      event.preventDefault();
    } else if (event.key.toLowerCase() === "b" && !event.ctrlKey && !event.metaKey && !event.altKey && !this.open) {
      this.fire("compare");
      event.preventDefault();
    }
  };

  /** After a press of the pointer the next Space plays, rather than pressing again. */
  private readonly onCompare = (event: MouseEvent) => {
    this.fire("compare");
    if (event.detail > 0) {
      (event.currentTarget as HTMLElement).blur();
    }
  };

  private fire(what: string, detail: string = this.take.id): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true, composed: true }));
  }

  protected override render() {
    const { take, words } = this;
    const t = texts.takes;
    return html`<div class="card ${this.under > 0 && !this.spread ? "stacked" : ""}">
      <button class="take" data-testid="take" data-take=${take.id} aria-current=${this.open} aria-label=${t.open(t.qualities[take.quality], words, take.seed, lengthWords(take.frames, take.rate))}
        title=${words} @click=${() => this.fire("open")} @keydown=${this.onKey} @blur=${() => (this.place = null)}>
        <div class="picture">
          <su-skim .take=${take} ?alpha=${take.alpha} .place=${this.place}></su-skim>
          <div class="tags">${this.tags()}</div>
          <span class="length mono">${lengthTimecode(take.frames, take.rate)}</span>
        </div>
        <div class="words">
          <div class="clip">${words}</div>
          <div class="dim small clip">${t.brief(sizeWords(take.size), rateWords(take.rate), take.seed)}</div>
        </div>
      </button>
      ${this.over()}
    </div>`;
  }

  private over() {
    const t = texts.takes;
    return html`<div class="over">
      ${this.under === 0 ? nothing : html`<button class="stack small" data-testid="stack" aria-expanded=${this.spread} aria-label=${t.stackOf(this.under, this.words)} title=${t.stackOf(this.under, this.words)} @click=${() => this.fire("stack", this.stack)}>${this.spread ? t.together : t.under(this.under)}</button>`}
      ${this.comparable || this.second ? html`<button class="second" data-testid="compare" aria-pressed=${this.second} aria-label=${t.compareWith(this.words)} title="${t.compareWith(this.words)} (B)" @click=${this.onCompare}>B</button>` : nothing}
    </div>`;
  }

  private tags() {
    const { take } = this;
    const t = texts.takes;
    return html`
      ${this.host === null ? nothing : html`<span class="tag live">${t.inHost(this.host)}</span>`}
      ${take.quality === "draft" ? html`<span class="tag draft">${t.qualities.draft}</span>` : nothing}
      ${take.kind === "generate" ? nothing : html`<span class="tag">${kindWords(take.kind)}</span>`}
      ${take.loop ? html`<span class="tag">${t.loop}</span>` : nothing}
      ${take.alpha ? html`<span class="tag">${t.alpha}</span>` : nothing}
      ${take.seam && take.seam.grade !== "good" ? html`<span class="tag ${take.seam.grade}">${t.seam[take.seam.grade]}</span>` : nothing}
      ${take.dailies ? nothing : html`<span class="tag">${t.making}</span>`}
    `;
  }
}
