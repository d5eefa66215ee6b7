import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import "../ui/dial";
import { chip, chips } from "./chips";
import type { Directing } from "./direction";

type Glass = "shallow" | "anamorphic" | "vignette";
const GLASS: readonly Glass[] = ["shallow", "anamorphic", "vignette"];
const USUAL_STRENGTH = "0.6";

/** Focal length and what the glass does to the picture. Fires `direct` with the fields that changed. */
@customElement("su-lens")
export class Lens extends LitElement {
  static override styles = [
    base,
    controls,
    chips,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .focal {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .focal input {
        width: 72px;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;
  @property({ attribute: false }) flaws: readonly { readonly field: string }[] = [];

  private put(change: Partial<Directing>): void {
    this.dispatchEvent(new CustomEvent("direct", { detail: change }));
  }

  protected override render() {
    const { lens } = texts.direction;
    const lengths: readonly (readonly [string, string])[] = [["24", lens.wide], ["35", lens.usual], ["50", lens.normal], ["85", lens.portrait]];
    return html`
      <div class="chips" role="group" aria-label=${texts.direction.aspects.lens}>
        ${lengths.map(([length, words]) => chip(words, this.directing.focalLength === length, () => this.put({ focalLength: this.directing.focalLength === length ? "" : length })))}
        ${GLASS.map((glass) => chip(lens[glass], this.directing[glass] !== "", () => this.put({ [glass]: this.directing[glass] === "" ? USUAL_STRENGTH : "" }), lens[`${glass}About`]))}
      </div>
      <div class="focal">
        <label for="focal" class="grow">${lens.focalLength}</label>
        <input id="focal" class="mono" autocomplete="off" inputmode="decimal" placeholder="35" title=${lens.focalAbout} .value=${this.directing.focalLength}
          aria-invalid=${this.flaws.some(({ field }) => field === "focalLength")} @input=${this.onFocal}>
      </div>
      ${GLASS.map((glass) => (this.directing[glass] === "" ? nothing : this.dial(glass)))}
    `;
  }

  private readonly onFocal = (event: Event) => this.put({ focalLength: (event.target as HTMLInputElement).value.trim().replace(",", ".") });

  private dial(glass: Glass) {
    const { lens } = texts.direction;
    return html`<su-dial words=${lens[`${glass}Dial`]} about=${lens[`${glass}About`]} .value=${this.directing[glass]} @value=${(event: CustomEvent<string>) => this.put({ [glass]: event.detail })}></su-dial>`;
  }
}
