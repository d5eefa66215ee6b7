import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import "../ui/dial";
import { chip, chips } from "./chips";
import type { Directing } from "./direction";
import "./swatches";

/** Colour temperature and palette. Fires `direct` with the fields that changed. */
@customElement("su-light")
export class Light extends LitElement {
  static override styles = [
    base,
    controls,
    chips,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;

  private put(change: Partial<Directing>): void {
    this.dispatchEvent(new CustomEvent("direct", { detail: change }));
  }

  protected override render() {
    const { light, aspects } = texts.direction;
    const { kelvin } = this.directing;
    const known: readonly (readonly [string, string])[] = [["3200", light.warm], ["5600", light.day], ["8000", light.cold]];
    return html`
      <div class="chips" role="group" aria-label=${aspects.light}>
        ${known.map(([value, words]) => chip(words, kelvin === value, () => this.put({ kelvin: kelvin === value ? "" : value }), light.about))}
      </div>
      ${kelvin === "" ? nothing : this.dial(kelvin)}
      <span class="label">${light.palette}</span>
      <su-swatches .directing=${this.directing} @direct=${(event: CustomEvent<Partial<Directing>>) => this.put(event.detail)}></su-swatches>
    `;
  }

  private dial(kelvin: string) {
    const { light } = texts.direction;
    return html`<su-dial words=${light.dial} about=${light.about} unit="K" least="1500" most="15000" step="100" rest="6500"
      .value=${kelvin} @value=${(event: CustomEvent<string>) => this.put({ kelvin: event.detail })}></su-dial>`;
  }
}
