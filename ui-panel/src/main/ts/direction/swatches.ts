import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { MOST_COLOURS, type Directing } from "./direction";
import { smallStill } from "./still";

const FIRST = "#e8a33d";

/** The palette: colours chosen one by one, or taken from a still. Fires `direct` with them. */
@customElement("su-swatches")
export class Swatches extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      .swatch {
        display: inline-flex;
        border: 1px solid var(--edge);
        border-radius: 4px;
      }
      input[type="color"] {
        width: 26px;
        height: 24px;
        padding: 1px;
        border: 0;
        cursor: pointer;
      }
      .swatch svg {
        width: 12px;
        height: 12px;
      }
      p {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;
  @state() private problem = "";

  private put(palette: readonly string[]): void {
    this.problem = "";
    this.dispatchEvent(new CustomEvent<Partial<Directing>>("direct", { detail: { palette } }));
  }

  private readonly onStill = async (event: Event) => {
    const chooser = event.target as HTMLInputElement;
    const file = chooser.files?.[0];
    chooser.value = "";
    if (file) {
      await this.take(file);
    }
  };

  private async take(file: File): Promise<void> {
    const still = await smallStill(file);
    if (still === null) {
      this.problem = texts.direction.swatches.unreadable(file.name);
      return;
    }
    try {
      this.put(await api.palette(still));
    } catch (thrown) {
      this.problem = Problem.from(thrown).message;
    }
  }

  protected override render() {
    const { palette } = this.directing;
    const said = texts.direction.swatches;
    return html`
      ${palette.map((colour, index) => this.swatch(colour, index))}
      ${palette.length < MOST_COLOURS
        ? html`<button type="button" aria-label=${palette.length === 0 ? said.choose : said.add} title=${said.add} @click=${() => this.put([...palette, palette.at(-1) ?? FIRST])}>${palette.length === 0 ? said.choose : "+"}</button>`
        : nothing}
      <button type="button" title=${said.stillAbout} @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#still")?.click()}>${said.still}</button>
      <input id="still" class="unseen" type="file" accept="image/*" tabindex="-1" aria-label=${said.stillName} @change=${this.onStill}>
      ${palette.length === 0 ? nothing : html`<button type="button" class="icon" aria-label=${said.none} title=${said.none} @click=${() => this.put([])}>${icons.close}</button>`}
      ${this.problem === "" ? nothing : html`<p class="small trouble" role="alert">${this.problem}</p>`}
    `;
  }

  private swatch(colour: string, index: number) {
    const { palette } = this.directing;
    return html`<span class="swatch">
      <input type="color" aria-label=${texts.direction.swatches.colour(index + 1)} title=${colour} .value=${colour} @change=${(event: Event) => this.put(palette.map((known, other) => (other === index ? (event.target as HTMLInputElement).value : known)))}>
      <button type="button" class="icon" aria-label=${texts.direction.swatches.without(index + 1)} @click=${() => this.put(palette.filter((_, other) => other !== index))}>${icons.close}</button>
    </span>`;
  }
}
