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
  @state() private typed = "";

  private get usual(): number {
    const frames = this.operation.ask?.request?.["frames"];
    return typeof frames === "number" ? frames : 0;
  }

  /** Counts while it is typed, so that a key renders what stands there; nothing is rendered of what is no number. */
  private readonly onInput = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    const frames = /^\d{1,9}$/.test(this.typed.trim()) ? Number(this.typed) : 0;
    this.set(frames <= MOST_NEW_FRAMES ? frames : 0);
  };

  private set(frames: number): void {
    store.dispatch({ kind: "new-frames", newFrames: frames === this.usual ? null : { key: placeKey(this.operation), frames } });
  }

  protected override render() {
    const words = texts.context;
    const wrong = this.frames === 0;
    return html`<div class="row"><label for="frames">${words.newFrames}</label>
        <input id="frames" class="mono" inputmode="numeric" autocomplete="off" data-testid="new-frames" title=${words.newFramesAbout(this.usual, MOST_NEW_FRAMES)} .value=${wrong ? this.typed : `${this.frames}`} aria-invalid=${wrong} @input=${this.onInput}>
        ${this.frames === this.usual ? nothing : html`<button type="button" class="icon" aria-label=${words.usual(this.usual)} title=${words.usual(this.usual)} @click=${() => this.set(this.usual)}>${icons.close}</button>`}
      </div>`;
  }
}
