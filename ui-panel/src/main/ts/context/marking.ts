import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { media } from "../api/api";
import type { FrameRange } from "../api/shapes";
import { texts } from "../texts/texts";
import { parseRate, type Rate } from "../time/timebase";
import { parseFrame, timecode } from "../time/timecode";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import type { Source } from "./place";
import "./still";

const WIDTH = 160;

/** In and out with their pictures, to be typed. Fires `in` and `out` with a frame, out exclusive, `go` with a frame, `here` with the point that is to be where the playhead stands, and `clear`. */
@customElement("su-marking")
export class Marking extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 4px;
      }
      .points {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 8px;
      }
      .point {
        display: grid;
        grid-template-columns: 50px minmax(0, 1fr);
        gap: 2px 6px;
        align-items: center;
      }
      .point > button {
        grid-row: span 2;
        width: 50px;
        min-height: 38px;
        padding: 0;
        overflow: hidden;
      }
      su-made {
        width: 100%;
        height: 36px;
      }
      input {
        padding: 2px 3px;
        font: 11px/16px var(--mono);
      }
      .length {
        justify-content: space-between;
      }
    `,
  ];

  @property({ attribute: false }) source!: Source;
  @property({ attribute: false }) range!: FrameRange;
  /** Whether the user has set one of them. */
  @property({ type: Boolean }) marked = false;
  @state() private flaw = "";

  private get rate(): Rate | null {
    return parseRate(this.source.rate);
  }

  private tell(name: string, detail: number | null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private typed(event: Event, name: "in" | "out", now: number): void {
    const input = event.target as HTMLInputElement;
    const { rate } = this;
    const frame = rate ? parseFrame(input.value, rate) : null;
    this.flaw = frame === null || frame > this.source.frames ? texts.context.source.noFrame(input.value) : "";
    if (frame !== null && this.flaw === "") {
      this.tell(name, frame);
      void this.updateComplete.then(() => (input.value = this.words(name === "in" ? this.range.start : this.range.end)));
    } else {
      input.value = this.words(now);
    }
  }

  private words(frame: number): string {
    return this.rate ? timecode(frame, this.rate, true) : `${frame}`;
  }

  protected override render() {
    const { range } = this;
    const words = texts.context.source;
    return html`<div class="points">
        ${this.point("in", words.in, words.inAbout, words.firstFrame, range.start, range.start)}
        ${this.point("out", words.out, words.outAbout, words.lastFrame, range.end, range.end - 1)}
      </div>
      ${this.flaw === "" ? nothing : html`<p class="small trouble" role="alert">${this.flaw}</p>`}
      <div class="row length small"><span data-testid="marked" data-start=${range.start} data-end=${range.end}>${words.range(range.end - range.start)}</span>
        ${this.marked ? html`<button class="icon" aria-label=${words.clear} title="${words.clear} (X)" @click=${() => this.tell("clear", null)}>${icons.close}</button>` : nothing}</div>`;
  }

  private point(name: "in" | "out", label: string, about: string, picture: string, frame: number, seen: number) {
    const here = name === "in" ? texts.context.source.setIn : texts.context.source.setOut;
    return html`<div class="point">
      <button title="${picture} (Shift+${name === "in" ? "I" : "O"})" aria-label=${picture} @click=${() => this.tell("go", seen)}><su-made aria-hidden="true" .address=${media.footageThumbnail(this.source.clip, seen, WIDTH)} .words=${picture}></su-made></button>
      <span class="row"><label class="grow" for=${name}>${label}</label><button class="icon" aria-label=${here} title="${here} (${name === "in" ? "I" : "O"})" @click=${() => this.dispatchEvent(new CustomEvent("here", { detail: name }))}><kbd>${name === "in" ? "I" : "O"}</kbd></button></span>
      <input id=${name} class="mono" spellcheck="false" autocomplete="off" title=${about} aria-label="${label}: ${about}" .value=${this.words(frame)} @change=${(event: Event) => this.typed(event, name, frame)}>
    </div>`;
  }
}
