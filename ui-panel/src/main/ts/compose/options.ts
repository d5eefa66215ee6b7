import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Session } from "../api/shapes";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords } from "../ui/words";
import { AUTO, formatOf, FORMATS, loopOf, playsRound, type Draft, type Flaw } from "./draft";

const SEEDS = 1_000_000;

/** Switches, seed, takes and format. Fires `draft` with the fields that changed. */
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
        grid-template-columns: minmax(0, 5fr) minmax(0, 2fr) minmax(0, 7fr);
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

  private put(change: Partial<Draft>): void {
    this.dispatchEvent(new CustomEvent("draft", { detail: change }));
  }

  protected override render() {
    const loop = loopOf(this.draft, this.host);
    return html`
      <div class="switches" role="group" aria-label="What to make">
        ${this.toggle("Loop", loop, "The last frame leads back to the first, sound too", () => this.put({ loop: !loop }))}
        ${this.toggle("Alpha", this.draft.alpha, "An overlay without background, where the world has one", () => this.put({ alpha: !this.draft.alpha }))}
        ${this.toggle("Sound", this.draft.sound, "With sound", () => this.put({ sound: !this.draft.sound }))}
        ${this.toggle("Draft first", this.draft.draftFirst, "A half-size draft first; the final replaces it in place", () => this.put({ draftFirst: !this.draft.draftFirst }))}
      </div>
      ${playsRound(this.host) && !loop && this.host
        ? html`<p class="small dim">${hostWords(this.host.kind)} plays clips round and round: without Loop the picture jumps where it starts again.</p>`
        : nothing}
      <div class="fields">
        <div>
          <label for="seed">Seed</label>
          <div class="seed">
            ${this.number("seed", this.draft.seed, (seed) => this.put({ seed }))}
            <button class="icon" aria-label="Roll another seed" title="Another seed" @click=${this.roll}>${icons.dice}</button>
          </div>
        </div>
        <div>
          <label for="takes">Takes</label>
          ${this.number("takes", this.draft.takes, (takes) => this.put({ takes }))}
        </div>
        <div>
          <label for="format">Format</label>
          ${this.formats()}
        </div>
      </div>
    `;
  }

  private toggle(words: string, on: boolean, about: string, flip: () => void) {
    return html`<button aria-pressed=${on} title=${about} @click=${flip}>${words}</button>`;
  }

  private number(field: "seed" | "takes", value: string, put: (value: string) => void) {
    const flaw = this.flaws.find((found) => found.field === field);
    return html`<input id=${field} class="mono" inputmode="numeric" autocomplete="off" .value=${value} aria-invalid=${flaw ? "true" : "false"} title=${flaw?.text ?? ""}
      @input=${(event: Event) => put((event.target as HTMLInputElement).value)}>`;
  }

  private formats() {
    const chosen = formatOf(this.draft) ?? AUTO;
    const auto = this.draft.alpha ? "Auto: WebM, VP9" : "Auto: MP4, H.264";
    return html`<select id="format" @change=${(event: Event) => this.put({ format: (event.target as HTMLSelectElement).value })}>
      <option value=${AUTO} ?selected=${chosen === AUTO}>${auto}</option>
      ${FORMATS.filter(([, , alpha]) => alpha || !this.draft.alpha).map(([id, words]) => html`<option value=${id} ?selected=${chosen === id}>${words}</option>`)}
    </select>`;
  }

  private readonly roll = () => this.put({ seed: `${1 + Math.floor(Math.random() * SEEDS)}` });
}
