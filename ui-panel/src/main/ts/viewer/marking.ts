import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { parseFrame, timecode } from "../time/timecode";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { isMarked, markedIn, markedOut, rangeOf, UNMARKED, type Marks } from "./marks";
import type { Player } from "./player";

/** In and out as timecodes, to be typed or set at the playhead. Fires `marks`. */
@customElement("su-take-marking")
export class Marking extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 6px;
        padding: 0 8px 4px;
      }
      input {
        width: calc(11ch + 14px);
      }
      .point {
        display: flex;
        gap: 2px;
      }
      .point button {
        min-width: 38px;
      }
    `,
  ];

  @property({ attribute: false }) player!: Player;
  @property({ attribute: false }) marks: Marks = UNMARKED;

  private put(marks: Marks): void {
    this.dispatchEvent(new CustomEvent("marks", { detail: marks }));
  }

  private readonly clear = () => {
    this.put(UNMARKED);
    this.renderRoot.querySelector("button")?.focus();
  };

  private typed(event: Event, mark: (marks: Marks, frame: number) => Marks, cleared: Marks): void {
    const input = event.target as HTMLInputElement;
    const frame = input.value.trim() === "" ? null : parseFrame(input.value, this.player.rate);
    if (input.value.trim() === "") {
      this.put(cleared);
    } else if (frame !== null && frame < this.player.frames) {
      this.put(mark(this.marks, frame));
    } else {
      input.setAttribute("aria-invalid", "true");
      input.setCustomValidity(texts.viewer.noFrame(this.player.frames - 1));
      input.reportValidity();
      return;
    }
    input.removeAttribute("aria-invalid");
    input.setCustomValidity("");
    this.requestUpdate();
  }

  protected override render() {
    const { marks, player } = this;
    const t = texts.viewer;
    const range = rangeOf(marks, player.frames);
    const words = (frame: number | null) => (frame === null ? "" : timecode(frame, player.rate, true));
    return html`
      <div class="point" role="group" aria-label=${t.inPoint}>
        <button class="small" title="${t.setIn} (I)" aria-label=${t.setIn} @click=${() => this.put(markedIn(marks, player.wanted))}>${t.in}</button>
        <input class="mono" data-testid="in" aria-label=${t.inField} placeholder="–" spellcheck="false" .value=${words(marks.start)}
          @change=${(event: Event) => this.typed(event, markedIn, { ...marks, start: null })}>
      </div>
      <div class="point" role="group" aria-label=${t.outPoint}>
        <button class="small" title="${t.setOut} (O)" aria-label=${t.setOut} @click=${() => this.put(markedOut(marks, player.wanted))}>${t.out}</button>
        <input class="mono" data-testid="out" aria-label=${t.outField} placeholder="–" spellcheck="false" .value=${words(marks.end === null ? null : marks.end - 1)}
          @change=${(event: Event) => this.typed(event, markedOut, { ...marks, end: null })}>
      </div>
      <span class="small dim" role="status" data-testid="range-length">${range ? t.long(range.end - range.start) : ""}</span>
      ${isMarked(marks) ? html`<button class="icon" aria-label=${t.clearMarks} title="${t.clearMarks} (X)" @click=${this.clear}>${icons.close}</button>` : nothing}
    `;
  }
}
