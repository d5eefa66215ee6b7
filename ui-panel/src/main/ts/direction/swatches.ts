import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
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
        position: relative;
        width: 28px;
        height: 24px;
      }
      input[type="color"] {
        height: 24px;
        padding: 1px;
        cursor: pointer;
      }
      .swatch button {
        position: absolute;
        top: -5px;
        right: -5px;
        min-width: 14px;
        min-height: 14px;
        padding: 0;
        border-radius: 7px;
        background: var(--panel);
        opacity: 0;
      }
      .swatch:hover button,
      .swatch button:focus-visible {
        opacity: 1;
      }
      .swatch svg {
        width: 10px;
        height: 10px;
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
      this.problem = `${file.name} is not a picture that this browser can open; try a PNG or a JPEG.`;
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
    return html`
      ${palette.map((colour, index) => this.swatch(colour, index))}
      ${palette.length < MOST_COLOURS
        ? html`<button type="button" title="Add a colour" @click=${() => this.put([...palette, palette.at(-1) ?? FIRST])}>${palette.length === 0 ? "Choose colours" : "+"}</button>`
        : nothing}
      <button type="button" title="Take five colours from a picture" @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#still")?.click()}>From a still…</button>
      <input id="still" class="unseen" type="file" accept="image/*" tabindex="-1" aria-label="Still to take colours from" @change=${this.onStill}>
      ${palette.length === 0 ? nothing : html`<button type="button" class="icon" aria-label="Without a palette" title="Without a palette" @click=${() => this.put([])}>${icons.close}</button>`}
      ${this.problem === "" ? nothing : html`<p class="small trouble" role="alert">${this.problem}</p>`}
    `;
  }

  private swatch(colour: string, index: number) {
    const { palette } = this.directing;
    return html`<span class="swatch">
      <input type="color" aria-label="Colour ${index + 1}" title=${colour} .value=${colour} @change=${(event: Event) => this.put(palette.map((known, other) => (other === index ? (event.target as HTMLInputElement).value : known)))}>
      <button type="button" class="icon" aria-label="Without colour ${index + 1}" @click=${() => this.put(palette.filter((_, other) => other !== index))}>${icons.close}</button>
    </span>`;
  }
}
