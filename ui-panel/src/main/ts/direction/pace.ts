import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { chip, chips } from "./chips";
import type { Directing } from "./direction";

/** How fast time goes in the picture. Fires `direct` with the speed. */
@customElement("su-pace")
export class PaceView extends LitElement {
  static override styles = [
    base,
    controls,
    chips,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .speed {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .speed input {
        width: 72px;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;
  @property({ attribute: false }) flaws: readonly { readonly field: string }[] = [];

  private put(speed: string): void {
    this.dispatchEvent(new CustomEvent<Partial<Directing>>("direct", { detail: { speed } }));
  }

  private readonly onSpeed = (event: Event) => this.put((event.target as HTMLInputElement).value.trim().replace(",", "."));

  protected override render() {
    const { pace, aspects } = texts.direction;
    const { speed } = this.directing;
    const known: readonly (readonly [string, string])[] = [["1/4", pace.slowest], ["1/2", pace.slow], ["1", pace.usual], ["30", pace.lapse]];
    return html`
      <div class="chips" role="group" aria-label=${aspects.pace}>
        ${known.map(([value, words]) => chip(words, speed === value, () => this.put(speed === value ? "" : value), pace.about))}
      </div>
      ${this.field(speed)}
    `;
  }

  private field(speed: string) {
    const { pace } = texts.direction;
    return html`<div class="speed">
      <label for="speed" class="grow">${pace.speed}</label>
      <input id="speed" class="mono" autocomplete="off" inputmode="decimal" placeholder="1" title=${pace.about} .value=${speed} aria-invalid=${this.flaws.length > 0} @input=${this.onSpeed}>
    </div>`;
  }
}
