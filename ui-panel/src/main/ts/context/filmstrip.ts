import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { media } from "../api/api";
import type { Context } from "../api/shapes";
import { Watch } from "../state/watch";
import { titled } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import type { Row } from "./cells";
import "./film";
import { filmstripLooks } from "./filmstriplooks";
import { Awaiting, madePicture } from "./made";
import { fileName, isUnder, sourceAt, type Side } from "./place";

const EACH_SIDE = 5;

/** The clips at the playhead with the gap between them. Fires `look` with the side that is to be looked at. */
@customElement("su-filmstrip")
export class Filmstrip extends LitElement {
  static override styles = [base, controls, filmstripLooks];

  @property() host = "";
  @property({ attribute: false }) context!: Context;
  /** The side that is looked at, null for none. */
  @property({ attribute: false }) open: Side | null = null;
  @state() private picture: ImageBitmap | null = null;
  @state() private unmade = false;
  private readonly watch = new Watch(this);
  private readonly awaiting = new Awaiting();
  private shown = "";

  /** Puts the keys on the clip of a side. */
  focusOn(side: Side): void {
    this.renderRoot.querySelector<HTMLElement>(`button[data-side=${side}], button.clip-side`)?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.awaiting.stop();
    this.shown = "";
  }

  protected override willUpdate(): void {
    const { before, after } = this.context;
    const clips = before === null && after === null ? "" : JSON.stringify([this.host, before, after]);
    if (clips !== this.shown) {
      this.shown = clips;
      void this.load(clips);
    }
    this.style.setProperty("--at", `${100 * this.place()}%`);
  }

  private async load(clips: string): Promise<void> {
    const signal = this.awaiting.next();
    this.picture = null;
    this.unmade = false;
    const picture = clips === "" ? null : await madePicture(media.filmstrip(this.host), signal);
    if (!signal.aborted) {
      this.picture = picture;
      this.unmade = clips !== "" && picture === null;
    }
  }

  /** Where the playhead stands in the gap or in the clip, between 0 and 1. */
  private place(): number {
    const { playhead, gap, under } = this.context;
    const range = gap?.range ?? under?.range;
    if (!playhead || !range || range.end <= range.start) {
      return 0;
    }
    return Math.min(1, Math.max(0, (playhead.frame - range.start + 0.5) / (range.end - range.start)));
  }

  private row(first: number, count: number): Row | null {
    const { picture } = this;
    const all = this.context.before !== null && this.context.after !== null ? 2 * EACH_SIDE : isUnder(this.context) ? 2 * EACH_SIDE : EACH_SIDE;
    if (!picture) {
      return null;
    }
    const width = picture.width / all;
    return { left: first * width, count, width, height: picture.height };
  }

  private name(side: Side): string {
    const source = sourceAt(this.context, side);
    const take = source?.take ? this.watch.state.takes[source.take] : undefined;
    return take ? titled(this.watch.state.takes, take) : fileName(source?.clip ?? "");
  }

  protected override render() {
    const { before, after, gap } = this.context;
    if (!before && !after && !gap?.before && !gap?.after) {
      return html`<p class="dim">${texts.context.nothing}</p>`;
    }
    return isUnder(this.context) ? this.underneath() : this.around();
  }

  private underneath() {
    const name = this.name("before");
    const isSelected = this.context.selection.some(({ id }) => id === this.context.before?.item);
    return html`<div class="strip" data-testid="filmstrip" data-kind="clip">
        ${this.clip("before", texts.context.under(name), "none", this.row(0, 2 * EACH_SIDE))}
        ${this.context.under && this.context.playhead ? html`<span class="playhead"></span>` : nothing}
      </div>
      <div class="names small dim"><span class="clip" title=${this.context.before?.clip ?? ""}>${name}</span>${isSelected ? html`<span class="selected">${texts.context.selected}</span>` : nothing}</div>
      ${this.trouble()}`;
  }

  private around() {
    const { before, after } = this.context;
    const left = this.name("before");
    const right = this.name("after");
    return html`<div class="strip" data-testid="filmstrip" data-kind="gap">
        ${before ? this.clip("before", texts.context.before(left), "right", this.row(0, EACH_SIDE)) : html`<div class="no-clip small">${texts.context.nothingHere}</div>`}
        ${this.gap()}
        ${after ? this.clip("after", texts.context.after(right), "left", this.row(before ? EACH_SIDE : 0, EACH_SIDE)) : html`<div class="no-clip small">${texts.context.nothingHere}</div>`}
      </div>
      <div class="names small dim"><span class="clip" title=${before?.clip ?? ""}>${left}</span><span class="clip" title=${after?.clip ?? ""}>${right}</span></div>
      ${this.trouble()}`;
  }

  private clip(side: Side, words: string, edge: "left" | "right" | "none", row: Row | null) {
    return html`<button class="clip-side" data-side=${side} data-testid="neighbour" aria-label=${words} title=${texts.context.look(words)} aria-expanded=${this.open !== null && (edge === "none" || this.open === side)}
      @click=${() => this.dispatchEvent(new CustomEvent("look", { detail: side }))}><su-film .picture=${this.picture} .row=${row} .edge=${edge}></su-film></button>`;
  }

  private gap() {
    const { gap } = this.context;
    const open = gap === null || gap.after === null;
    const length = gap === null ? 0 : gap.range.end - gap.range.start;
    return html`<div class="gap small" data-testid="gap" data-frames=${open ? "" : length} role="img" aria-label=${open ? texts.context.openGapWords : texts.context.gap(length)}>
      <b>${open ? texts.context.openGap : texts.context.short(length)}</b>${open ? nothing : html`<span class="playhead"></span>`}
    </div>`;
  }

  private trouble() {
    return this.unmade ? html`<p class="small dim">${texts.context.noPictures}</p>` : nothing;
  }
}
