import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Operation } from "../api/shapes";
import { store } from "../state/store";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { MOST_NEW_FRAMES, placeKey } from "./operations";

/** How many frames an extend makes. */
@customElement("su-new-frames")
export class NewFramesField extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      input {
        width: 72px;
      }
    `,
  ];

  @property({ attribute: false }) operation!: Operation;
  @property({ type: Number }) frames = 0;
  @state() private flaw = "";

  private get usual(): number {
    const frames = this.operation.ask?.request?.["frames"];
    return typeof frames === "number" ? frames : 0;
  }

  /** Counts while it is typed, so that a key renders what stands there. */
  private readonly onInput = (event: Event) => {
    const typed = (event.target as HTMLInputElement).value.trim();
    const frames = Number(typed);
    this.flaw = /^\d{1,9}$/.test(typed) && frames >= 1 && frames <= MOST_NEW_FRAMES ? "" : texts.context.badNewFrames(MOST_NEW_FRAMES);
    store.dispatch({ kind: "new-frames", newFrames: this.flaw === "" ? { key: placeKey(this.operation), frames } : null });
  };

  /** Left with what is no number, it stands as the place has it. */
  private readonly onChange = (event: Event) => {
    if (this.flaw !== "") {
      (event.target as HTMLInputElement).value = `${this.usual}`;
    }
  };

  protected override render() {
    const words = texts.context;
    return html`<div class="row"><label for="frames">${words.newFrames}</label>
        <input id="frames" class="mono" inputmode="numeric" autocomplete="off" data-testid="new-frames" title=${words.newFramesAbout(this.usual, MOST_NEW_FRAMES)} .value=${`${this.frames}`} aria-invalid=${this.flaw !== ""} @input=${this.onInput} @change=${this.onChange}>
        ${this.frames === this.usual ? nothing : html`<button type="button" class="icon" aria-label=${words.usual(this.usual)} title=${words.usual(this.usual)} @click=${() => store.dispatch({ kind: "new-frames", newFrames: null })}>${icons.close}</button>`}
      </div>
      ${this.flaw === "" ? nothing : html`<p class="small trouble" role="alert">${this.flaw}</p>`}`;
  }
}
