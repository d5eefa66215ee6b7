import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { KEYS, MOODS, type Directing } from "./direction";

/** Loudness, music and the user's own sound. Fires `direct` with the fields that changed. */
@customElement("su-band")
export class Band extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 6px;
      }
      .whole {
        grid-column: 1 / -1;
      }
      .most {
        grid-column: span 2;
      }
      .end {
        align-self: end;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;
  @property({ attribute: false }) flaws: readonly { readonly field: string }[] = [];

  private put(change: Partial<Directing>): void {
    this.dispatchEvent(new CustomEvent("direct", { detail: change }));
  }

  private typed(field: "loudness" | "tempo" | "soundFile") {
    return (event: Event) => this.put({ [field]: (event.target as HTMLInputElement).value.trim() });
  }

  private wrong(field: keyof Directing): "true" | "false" {
    return this.flaws.some((flaw) => flaw.field === field) ? "true" : "false";
  }

  protected override render() {
    const { music, loudness, soundFile, repeatSound } = this.directing;
    return html`
      <div>
        <label for="loudness" title="Integrated loudness by EBU R 128">Loudness</label>
        <input id="loudness" list="levels" class="mono" autocomplete="off" placeholder="-23 LUFS" .value=${loudness} aria-invalid=${this.wrong("loudness")} @input=${this.typed("loudness")}>
        <datalist id="levels"><option value="-23">EBU R 128</option><option value="-16">podcast</option><option value="-14">web</option><option value="off">as it is made</option></datalist>
      </div>
      <div class="most end"><button type="button" aria-pressed=${music} title="A simple bed under the world's own sound, in whole bars when it loops" @click=${() => this.put({ music: !music })}>Music bed</button></div>
      ${music ? this.bed() : nothing}
      <div class="most">
        <label for="sound-file" title="It is delivered with the picture, and some worlds move to it">Own sound</label>
        <input id="sound-file" autocomplete="off" spellcheck="false" placeholder="Full path of a sound file" .value=${soundFile} @input=${this.typed("soundFile")}>
      </div>
      <div class="end"><button type="button" aria-pressed=${repeatSound} ?disabled=${soundFile === ""} title="Where the shot is longer, the sound again instead of silence" @click=${() => this.put({ repeatSound: !repeatSound })}>Repeat</button></div>
    `;
  }

  private bed() {
    const { key, tempo, mood } = this.directing;
    return html`
      <div><label for="key">Key</label>${this.list("key", KEYS, key)}</div>
      <div>
        <label for="tempo">Beats/min</label>
        <input id="tempo" class="mono" inputmode="decimal" autocomplete="off" placeholder="any" .value=${tempo} aria-invalid=${this.wrong("tempo")} @input=${this.typed("tempo")}>
      </div>
      <div><label for="mood">Mood</label>${this.list("mood", MOODS, mood)}</div>
    `;
  }

  private list(field: "key" | "mood", values: readonly string[], chosen: string) {
    return html`<select id=${field} @change=${(event: Event) => this.put({ [field]: (event.target as HTMLSelectElement).value })}>
      <option value="" ?selected=${chosen === ""}>any</option>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${value}</option>`)}
    </select>`;
  }
}
