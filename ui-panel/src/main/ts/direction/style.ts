import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import "../ui/dial";
import { chip, chips } from "./chips";
import { styleWords } from "./chosen";
import { STYLES, type Directing } from "./direction";

/** One of the styles, and how strongly it is laid on. Fires `direct` with the fields that changed. */
@customElement("su-style")
export class StyleView extends LitElement {
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

  private choose(style: string): void {
    this.put(this.directing.style === style ? { style: "", styleStrength: "" } : { style });
  }

  protected override render() {
    const { style, styleStrength } = this.directing;
    const { aspects, strength, strengthAbout } = texts.direction;
    return html`
      <div class="chips" role="group" aria-label=${aspects.style}>${STYLES.map((known) => chip(styleWords(known), style === known, () => this.choose(known)))}</div>
      ${style === ""
        ? nothing
        : html`<su-dial words=${strength} about=${strengthAbout} rest="1" .value=${styleStrength} @value=${(event: CustomEvent<string>) => this.put({ styleStrength: event.detail })}></su-dial>`}
    `;
  }
}
