import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Session } from "../api/shapes";
import { rateText } from "../time/timebase";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { hostWords, lengthTimecode, rateWords, sizeWords } from "../ui/words";
import { CUSTOM, framesOf, HOST, hostRate, hostSize, RATES, rateOf, SIZES, withUnit, type Draft, type Flaw } from "./draft";

/** Size, rate and length. Fires `draft` with the fields that changed. */
@customElement("su-shape")
export class Shape extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(12, minmax(0, 1fr));
        gap: 6px 8px;
      }
      .wide {
        grid-column: span 7;
      }
      .narrow {
        grid-column: span 5;
      }
      .half {
        grid-column: span 6;
      }
      .whole {
        grid-column: span 12;
      }
      .units {
        display: flex;
      }
      .units button {
        min-width: 0;
        border-color: var(--edge);
        padding: 3px 6px;
        border-radius: 0;
        border-left: 0;
      }
      .units button:last-child {
        border-radius: 0 4px 4px 0;
      }
      .units button[aria-pressed="true"] {
        border-color: var(--edge);
      }
      .units input {
        border-radius: 4px 0 0 4px;
      }
      .units :focus-visible {
        z-index: 1;
      }
      output {
        display: flex;
        flex-direction: column;
        justify-content: end;
        padding-bottom: 1px;
        color: var(--dim);
        font-size: 11px;
        line-height: 14px;
      }
      output.whole {
        flex-direction: row;
        justify-content: space-between;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) host: Session | null = null;
  @property({ attribute: false }) flaws: readonly Flaw[] = [];

  private put(change: Partial<Draft>): void {
    this.dispatchEvent(new CustomEvent("draft", { detail: change }));
  }

  private readonly onSize = (event: Event) => this.put({ size: (event.target as HTMLSelectElement).value });
  private readonly onCustom = (event: Event) => this.put({ customSize: (event.target as HTMLInputElement).value.replace(/[×*]/, "x").replace(/\s/g, "") });
  private readonly onRate = (event: Event) => this.put({ rate: (event.target as HTMLSelectElement).value });
  private readonly onLength = (event: Event) => this.put({ length: (event.target as HTMLInputElement).value.replace(",", ".") });

  private unit(unit: Draft["unit"]): void {
    const { length } = withUnit(this.draft, unit, this.host);
    this.put({ unit, length });
  }

  protected override render() {
    return html`
      <div class=${this.draft.size === CUSTOM ? "half" : "wide"}>
        <label for="size">Size</label>
        <select id="size" .value=${this.draft.size} @change=${this.onSize}>
          ${this.option(HOST, this.hostSizeWords(), this.draft.size)}
          ${SIZES.map(([size, words]) => this.option(size, words, this.draft.size))}
          ${this.option(CUSTOM, "Custom…", this.draft.size)}
        </select>
      </div>
      ${this.draft.size === CUSTOM ? this.custom() : nothing}
      <div class=${this.draft.size === CUSTOM ? "half" : "narrow"}>
        <label for="rate">Frames/s</label>
        <select id="rate" .value=${this.draft.rate} @change=${this.onRate}>
          ${this.option(HOST, this.hostRateWords(), this.draft.rate)}
          ${RATES.map(([rate, words]) => this.option(rate, words, this.draft.rate))}
        </select>
      </div>
      ${this.lengthFields()}
    `;
  }

  private option(value: string, words: string, chosen: string) {
    return html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  }

  private hostSizeWords(): string {
    const size = hostSize(this.host);
    return this.host && size ? `As ${hostWords(this.host.kind)} ${sizeWords(size)}` : "Auto 1920×1080";
  }

  private hostRateWords(): string {
    const rate = hostRate(this.host);
    return this.host && rate ? `As ${hostWords(this.host.kind)} ${rateWords(rate)}` : "Auto 24";
  }

  private custom() {
    const flaw = this.flaws.find(({ field }) => field === "size");
    return html`<div class="half">
      <label for="custom">Width×height</label>
      <input id="custom" class="mono" spellcheck="false" .value=${this.draft.customSize} aria-invalid=${flaw ? "true" : "false"} title=${flaw?.text ?? ""} @input=${this.onCustom}>
    </div>`;
  }

  private lengthFields() {
    const flaw = this.flaws.find(({ field }) => field === "length");
    const custom = this.draft.size === CUSTOM;
    return html`
      <div class="half">
        <label for="length">Length</label>
        <div class="units">
          <input id="length" class="mono" inputmode="decimal" autocomplete="off" .value=${this.draft.length} aria-invalid=${flaw ? "true" : "false"} title=${flaw?.text ?? ""} @input=${this.onLength}>
          <button aria-pressed=${this.draft.unit === "seconds"} aria-label="Length in seconds" @click=${() => this.unit("seconds")}>s</button>
          <button aria-pressed=${this.draft.unit === "frames"} aria-label="Length in frames" @click=${() => this.unit("frames")}>fr</button>
        </div>
      </div>
      <output class=${custom ? "whole mono" : "half mono"} for="length rate" aria-label="Exact length">${this.exactly()}</output>
    `;
  }

  private exactly() {
    const frames = framesOf(this.draft, this.host);
    const rate = rateOf(this.draft, this.host);
    return frames === null || !rate ? nothing : html`<span>${frames} fr at ${rateText(rate)}</span><span>${lengthTimecode(frames, rateText(rate))}</span>`;
  }
}
