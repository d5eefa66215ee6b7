import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Session } from "../api/shapes";
import { texts } from "../texts/texts";
import { rateText } from "../time/timebase";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { hostWords, lengthTimecode, rateWords, sizeWords } from "../ui/words";
import { offMillis } from "./bars";
import { RATES, SIZES } from "./choices";
import { CUSTOM, DEFAULT_RATE, DEFAULT_SIZE, framesOf, HOST, hostRate, hostSize, musicalOf, rateOf, type Draft } from "./draft";
import type { Flaw } from "./flaws";
import { withUnit } from "./length";

const UNITS: readonly Draft["unit"][] = ["seconds", "frames", "bars"];
/** Less than this is no whole sample of sound. */
const LEAST_MILLIS = 0.01;

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
      .quarter {
        grid-column: span 3;
      }
      .units {
        display: flex;
      }
      .units button {
        flex: none;
        min-width: 26px;
        border-color: var(--edge);
        padding: 3px 5px;
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

  private readonly onTempo = (event: Event) => this.put({ tempo: (event.target as HTMLInputElement).value.replace(",", ".") });
  private readonly onMetre = (event: Event) => this.put({ metre: (event.target as HTMLInputElement).value });

  protected override render() {
    const { compose } = texts;
    const custom = this.draft.size === CUSTOM;
    return html`
      <div class=${custom ? "half" : "wide"}>
        <label for="size">${compose.size}</label>
        <select id="size" .value=${this.draft.size} @change=${this.onSize}>
          ${this.option(HOST, this.asHost(hostSize(this.host), DEFAULT_SIZE, sizeWords), this.draft.size)}
          ${SIZES.map((size) => this.option(size, sizeName(size), this.draft.size))}
          ${this.option(CUSTOM, compose.custom, this.draft.size)}
        </select>
      </div>
      ${custom ? html`<div class="half"><label for="custom">${compose.customSize}</label>${this.input("custom", "size", this.draft.customSize, this.onCustom)}</div>` : nothing}
      <div class=${custom ? "half" : "narrow"}>
        <label for="rate">${compose.rate}</label>
        <select id="rate" .value=${this.draft.rate} @change=${this.onRate}>
          ${this.option(HOST, this.asHost(hostRate(this.host), DEFAULT_RATE, rateWords), this.draft.rate)}
          ${RATES.map(([rate, words]) => this.option(rate, words, this.draft.rate))}
        </select>
      </div>
      ${this.lengthFields(custom)} ${this.draft.unit === "bars" ? this.barFields() : nothing}
    `;
  }

  private option(value: string, words: string, chosen: string) {
    return html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  }

  private asHost(value: string | null, usual: string, words: (value: string) => string): string {
    return this.host && value ? texts.compose.asHost(hostWords(this.host.kind), words(value)) : texts.compose.auto(words(usual));
  }

  private input(id: string, field: Flaw["field"], value: string, put: (event: Event) => void) {
    const flaw = this.flaws.find((found) => found.field === field);
    return html`<input id=${id} class="mono" inputmode="decimal" autocomplete="off" spellcheck="false" .value=${value} aria-invalid=${flaw !== undefined} title=${flaw?.text ?? ""} @input=${put}>`;
  }

  private lengthFields(custom: boolean) {
    const { compose } = texts;
    return html`
      <div class="half">
        <label for="length">${compose.length}</label>
        <div class="units">
          ${this.input("length", "length", this.draft.length, this.onLength)}
          ${UNITS.map((unit) => html`<button type="button" aria-pressed=${this.draft.unit === unit} aria-label=${compose.unitNames[unit]} title=${compose.unitNames[unit]} @click=${() => this.unit(unit)}>${compose.units[unit]}</button>`)}
        </div>
      </div>
      <output class=${custom ? "whole mono" : "half mono"} for="length rate" aria-label=${compose.exact} data-testid="exact-length">${this.exactly()}</output>
    `;
  }

  private barFields() {
    const { compose } = texts;
    return html`
      <div class="quarter"><label for="tempo">${compose.tempo}</label>${this.input("tempo", "tempo", this.draft.tempo, this.onTempo)}</div>
      <div class="quarter"><label for="metre">${compose.metre}</label>${this.input("metre", "metre", this.draft.metre, this.onMetre)}</div>
      <output class="half" for="length tempo metre" data-testid="off-bar">${this.off()}</output>
    `;
  }

  private exactly() {
    const frames = framesOf(this.draft, this.host);
    const rate = rateOf(this.draft, this.host);
    return frames === null || !rate ? nothing : html`<span>${texts.compose.framesAt(frames, rateText(rate))}</span><span>${lengthTimecode(frames, rateText(rate))}</span>`;
  }

  /** How far the whole frames are off the exact bars. */
  private off() {
    const { onTheBar, longer, shorter } = texts.compose;
    const frames = framesOf(this.draft, this.host);
    const rate = rateOf(this.draft, this.host);
    const bars = musicalOf(this.draft);
    if (frames === null || !rate || !bars) {
      return nothing;
    }
    const millis = offMillis(frames, bars, rate);
    const words = Math.abs(millis).toFixed(2);
    return Math.abs(millis) < LEAST_MILLIS ? onTheBar : millis > 0 ? longer(words) : shorter(words);
  }
}

function sizeName(size: string): string {
  const names: Readonly<Record<string, string>> = texts.compose.sizes;
  return names[size] ?? sizeWords(size);
}
