import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Session } from "../api/shapes";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords } from "../ui/words";
import { FORMATS } from "./choices";
import { AUTO, formatOf, loopOf, playsRound, rolled, type Draft } from "./draft";
import type { Flaw } from "./flaws";

const LOSSLESS = "mkv-ffv1";
const QUALITIES: readonly Draft["quality"][] = ["both", "final", "draft"];

/** Switches, quality, format, seed and takes. Fires `draft` with the fields that changed. */
@customElement("su-options")
export class Options extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .switches {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .switches button {
        flex: 1 0 auto;
        padding: 3px 8px;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 6px 8px;
      }
      .seed {
        display: flex;
        gap: 2px;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) host: Session | null = null;
  @property({ attribute: false }) flaws: readonly Flaw[] = [];
  /** Whether loop, alpha and sound apply. */
  @property({ attribute: false }) switches = true;

  private put(change: Partial<Draft>): void {
    this.dispatchEvent(new CustomEvent("draft", { detail: change }));
  }

  protected override render() {
    const { compose } = texts;
    return html`
      ${this.switches ? this.toggles() : nothing}
      <div class="fields">
        <div>
          <label for="quality">${compose.quality}</label>
          ${this.qualities()}
        </div>
        <div>
          <label for="format">${compose.format}</label>
          ${this.formats()}
        </div>
        <div>
          <label for="seed">${compose.seed}</label>
          <div class="seed">${this.number("seed", this.draft.seed, "", (seed) => this.put({ seed }))} ${this.seedButtons()}</div>
        </div>
        <div>
          <label for="takes">${compose.takes}</label>
          ${this.number("takes", this.draft.takes, compose.takesAbout, (takes) => this.put({ takes }))}
        </div>
      </div>
    `;
  }

  private toggles() {
    const { compose } = texts;
    const loop = loopOf(this.draft, this.host);
    return html`<div class="switches" role="group" aria-label=${compose.switches}>
        ${this.toggle(compose.loop, loop, compose.loopAbout, () => this.put({ loop: !loop }))}
        ${this.toggle(compose.alpha, this.draft.alpha, compose.alphaAbout, () => this.put({ alpha: !this.draft.alpha }))}
        ${this.toggle(compose.sound, this.draft.sound, compose.soundAbout, () => this.put({ sound: !this.draft.sound }))}
      </div>
      ${playsRound(this.host) && !loop && this.host ? html`<p class="small dim">${compose.jumps(hostWords(this.host.kind))}</p>` : nothing}`;
  }

  private toggle(words: string, on: boolean, about: string, flip: () => void) {
    return html`<button type="button" aria-pressed=${on} title=${about} @click=${flip}>${words}</button>`;
  }

  private seedButtons() {
    const { compose } = texts;
    const { seedLock } = this.draft;
    return html`
      <button type="button" class="icon" aria-label=${compose.lock} aria-pressed=${seedLock} title=${seedLock ? compose.locked : compose.unlocked} @click=${() => this.put({ seedLock: !seedLock })}>${seedLock ? icons.locked : icons.unlocked}</button>
      <button type="button" class="icon" aria-label=${compose.roll} title=${compose.roll} @click=${() => this.put({ seed: rolled(Math.random()) })}>${icons.dice}</button>
    `;
  }

  private number(field: "seed" | "takes", value: string, about: string, put: (value: string) => void) {
    const flaw = this.flaws.find((found) => found.field === field);
    return html`<input id=${field} class="mono" inputmode="numeric" autocomplete="off" .value=${value} aria-invalid=${flaw !== undefined} title=${flaw?.text ?? about}
      @input=${(event: Event) => put((event.target as HTMLInputElement).value)}>`;
  }

  private qualities() {
    const { qualities, qualityAbout } = texts.compose;
    return html`<select id="quality" title=${qualityAbout} @change=${(event: Event) => this.put({ quality: QUALITIES.find((quality) => quality === (event.target as HTMLSelectElement).value) ?? "both" })}>
      ${QUALITIES.map((quality) => html`<option value=${quality} ?selected=${quality === this.draft.quality}>${qualities[quality]}</option>`)}
    </select>`;
  }

  private formats() {
    const { autoFormat, lossless } = texts.compose;
    const chosen = formatOf(this.draft) ?? AUTO;
    const auto = autoFormat(this.draft.alpha ? "WebM, VP9" : "MP4, H.264");
    return html`<select id="format" @change=${(event: Event) => this.put({ format: (event.target as HTMLSelectElement).value })}>
      <option value=${AUTO} ?selected=${chosen === AUTO}>${auto}</option>
      ${FORMATS.filter(([, , alpha]) => alpha || !this.draft.alpha).map(([id, words]) => html`<option value=${id} ?selected=${chosen === id}>${id === LOSSLESS ? lossless(words) : words}</option>`)}
    </select>`;
  }
}
