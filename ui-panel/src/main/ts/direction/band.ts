import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { chip, chips } from "./chips";
import { moodWords } from "./chosen";
import { KEYS, MOODS, type Directing } from "./direction";

/** Loudness, music and the user's own sound. Fires `direct` with the fields that changed. */
@customElement("su-band")
export class Band extends LitElement {
  static override styles = [
    base,
    controls,
    chips,
    css`
      :host {
        display: grid;
        gap: 4px;
      }
      .fields {
        display: flex;
        align-items: end;
        gap: 6px;
      }
      .fields > div {
        flex: 1;
        min-width: 0;
      }
      .level {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .level input {
        width: 72px;
      }
      .level + .label {
        margin-top: 4px;
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

  private wrong(field: keyof Directing): boolean {
    return this.flaws.some((flaw) => flaw.field === field);
  }

  protected override render() {
    return html`${this.loudness()} ${this.music()} ${this.own()}`;
  }

  private loudness() {
    const { sound } = texts.direction;
    const { loudness } = this.directing;
    const known: readonly (readonly [string, string])[] = [["-23", sound.broadcast], ["-16", sound.podcast], ["-14", sound.web], ["off", sound.off]];
    return html`
      <span class="label" id="loudness" title=${sound.loudnessAbout}>${sound.loudness}</span>
      <div class="chips" role="group" aria-labelledby="loudness">
        ${known.map(([level, words]) => chip(words, loudness === level, () => this.put({ loudness: loudness === level ? "" : level }), sound.loudnessAbout))}
      </div>
      <div class="level">
        <label for="level" class="grow">${sound.level}</label>
        <input id="level" class="mono" autocomplete="off" placeholder="-23" title=${sound.loudnessAbout} .value=${loudness} aria-invalid=${this.wrong("loudness")} @input=${this.typed("loudness")}>
      </div>
    `;
  }

  private music() {
    const { sound } = texts.direction;
    const { music, mood } = this.directing;
    return html`
      <span class="label" id="music" title=${sound.musicAbout}>${sound.music}</span>
      <div class="chips" role="group" aria-labelledby="music">
        ${["", ...MOODS].map((known) => chip(known === "" ? sound.any : moodWords(known), music && mood === known, () => this.put(music && mood === known ? { music: false } : { music: true, mood: known }), sound.musicAbout))}
      </div>
      ${music ? this.bed() : nothing}
    `;
  }

  private bed() {
    const { sound } = texts.direction;
    const { key, tempo } = this.directing;
    return html`<div class="fields">
      <div>
        <label for="key">${sound.key}</label>
        <select id="key" @change=${(event: Event) => this.put({ key: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${key === ""}>${sound.any}</option>
          ${KEYS.map((known) => html`<option value=${known} ?selected=${known === key}>${known}</option>`)}
        </select>
      </div>
      <div>
        <label for="beats">${sound.tempo}</label>
        <input id="beats" class="mono" inputmode="decimal" autocomplete="off" placeholder=${sound.any} .value=${tempo} aria-invalid=${this.wrong("tempo")} @input=${this.typed("tempo")}>
      </div>
    </div>`;
  }

  private own() {
    const { sound } = texts.direction;
    const { soundFile, repeatSound } = this.directing;
    return html`<div class="fields">
      <div>
        <label for="sound-file" title=${sound.ownAbout}>${sound.own}</label>
        <input id="sound-file" autocomplete="off" spellcheck="false" placeholder=${sound.path} .value=${soundFile} @input=${this.typed("soundFile")}>
      </div>
      <button type="button" aria-pressed=${repeatSound} ?disabled=${soundFile === ""} title=${sound.repeatAbout} @click=${() => this.put({ repeatSound: !repeatSound })}>${sound.repeat}</button>
    </div>`;
  }
}
