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

  private readonly onFrames = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const frames = Number(input.value.trim());
    this.flaw = /^\d+$/.test(input.value.trim()) && frames >= 1 && frames <= MOST_NEW_FRAMES ? "" : texts.context.badNewFrames(MOST_NEW_FRAMES);
    if (this.flaw === "") {
      store.dispatch({ kind: "new-frames", newFrames: { key: placeKey(this.operation), frames } });
    } else {
      store.dispatch({ kind: "new-frames", newFrames: null });
      input.value = `${this.usual}`;
    }
  };

  protected override render() {
    const words = texts.context;
    return html`<div class="row"><label for="frames">${words.newFrames}</label>
        <input id="frames" class="mono" inputmode="numeric" autocomplete="off" data-testid="new-frames" title=${words.newFramesAbout(this.usual, MOST_NEW_FRAMES)} .value=${`${this.frames}`} @change=${this.onFrames}>
        ${this.frames === this.usual ? nothing : html`<button type="button" class="icon" aria-label=${words.usual(this.usual)} title=${words.usual(this.usual)} @click=${() => store.dispatch({ kind: "new-frames", newFrames: null })}>${icons.close}</button>`}
      </div>
      ${this.flaw === "" ? nothing : html`<p class="small trouble" role="alert">${this.flaw}</p>`}`;
  }
}
