import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import "../ui/dial";
import "./band";
import "./camera";
import { directionWords, STYLES, toDirection, UNDIRECTED, type Directing } from "./direction";
import "./swatches";

type Strength = "shallow" | "anamorphic" | "vignette" | "styleStrength" | "kelvin";

/** How the shot is directed, whatever it shows; shut until it is wanted. Fires `direct` with the fields that changed. */
@customElement("su-directing")
export class DirectingView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      summary {
        display: flex;
        align-items: baseline;
        gap: 8px;
        min-height: 24px;
        padding: 4px 0;
        cursor: pointer;
        list-style: none;
      }
      summary::before {
        content: "▸";
        color: var(--dim);
      }
      details[open] > summary::before {
        content: "▾";
      }
      .groups {
        display: grid;
        gap: 10px;
        padding: 4px 0 6px;
      }
      .groups,
      .group {
        grid-template-columns: minmax(0, 1fr);
      }
      .group {
        display: grid;
        gap: 4px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 6px;
      }
      .said {
        color: #ffd48d;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;
  @property({ attribute: false }) flaws: readonly { readonly field: string }[] = [];

  private put(change: Partial<Directing>): void {
    this.dispatchEvent(new CustomEvent("direct", { detail: change }));
  }

  private readonly onDirect = (event: CustomEvent<Partial<Directing>>) => this.put(event.detail);

  protected override render() {
    const words = directionWords(toDirection(this.directing));
    return html`<details>
      <summary>Direction<span class="clip grow small ${words === "" ? "dim" : "said"}" title=${words} data-testid="direction">${words === "" ? "as the words say" : words}</span></summary>
      <div class="groups">
        <div class="group"><span class="label">Camera</span><su-camera .directing=${this.directing} @direct=${this.onDirect}></su-camera></div>
        ${this.lens()} ${this.colour()}
        <div class="group"><span class="label">Sound</span><su-band .directing=${this.directing} .flaws=${this.flaws} @direct=${this.onDirect}></su-band></div>
        ${words === "" ? nothing : html`<button type="button" @click=${() => this.put(UNDIRECTED)}>Leave all of it open</button>`}
      </div>
    </details>`;
  }

  private lens() {
    return html`<div class="group">
      <div class="pair">
        ${this.typed("focalLength", "Focal length, mm", "35", "On full frame; worlds are drawn as 35 mm see them")}
        ${this.typed("speed", "Speed, times", "1", "0.5 or 1/3 is slow motion, 30 a time lapse; sound keeps its pace")}
      </div>
      ${this.dial("shallow", "Shallow", "Depth of field: 0 all sharp, 1 very shallow")}
      ${this.dial("anamorphic", "Flare", "Anamorphic streaks from what is bright")}
      ${this.dial("vignette", "Vignette", "Darker corners")}
    </div>`;
  }

  private colour() {
    const { style } = this.directing;
    return html`<div class="group">
      <su-dial words="Light" about="Colour temperature: less is warmer, 6500 changes nothing" unit="K" least="1500" most="15000" step="100" rest="6500"
        .value=${this.directing.kelvin} @value=${(event: CustomEvent<string>) => this.put({ kelvin: event.detail })}></su-dial>
      <span class="label">Palette</span>
      <su-swatches .directing=${this.directing} @direct=${this.onDirect}></su-swatches>
    </div>
    <div class="group">
      <label for="style">Style</label>
      <select id="style" @change=${(event: Event) => this.put({ style: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${style === ""}>As the words say</option>
        ${STYLES.map((known) => html`<option value=${known} ?selected=${known === style}>${known}</option>`)}
      </select>
      ${style === "" ? nothing : this.dial("styleStrength", "Strength", "How strongly the style is laid on", 1)}
    </div>`;
  }

  private dial(field: Strength, words: string, about: string, rest = 0) {
    return html`<su-dial words=${words} about=${about} rest=${rest} .value=${this.directing[field]} @value=${(event: CustomEvent<string>) => this.put({ [field]: event.detail })}></su-dial>`;
  }

  private typed(field: "focalLength" | "speed", words: string, usual: string, about: string) {
    const wrong = this.flaws.some((flaw) => flaw.field === field);
    return html`<div>
      <label for=${field}>${words}</label>
      <input id=${field} class="mono" autocomplete="off" inputmode="decimal" placeholder=${usual} title=${about} .value=${this.directing[field]} aria-invalid=${wrong ? "true" : "false"}
        @input=${(event: Event) => this.put({ [field]: (event.target as HTMLInputElement).value.trim().replace(",", ".") })}>
    </div>`;
  }
}
