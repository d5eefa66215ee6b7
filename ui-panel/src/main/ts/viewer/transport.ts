import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { parseFrame, timecode } from "../time/timecode";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { Following } from "./following";
import type { Player } from "./player";

/** Counters and buttons of the viewer. Fires `level` with the loudness between 0 and 1. */
@customElement("su-transport")
export class Transport extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 2px 6px;
        padding: 4px 8px 4px 2px;
      }
      .counters {
        display: flex;
        align-items: baseline;
        gap: 8px;
      }
      .counters input {
        width: calc(11ch + 14px);
        border-color: transparent;
        background: none;
        color: #ffd48d;
        font: 14px/18px var(--mono);
      }
      .counters input:hover,
      .counters input:focus {
        border-color: var(--line-strong);
        background: var(--field);
      }
      .switches {
        margin-left: auto;
      }
      .buttons,
      .switches {
        display: flex;
        align-items: center;
        gap: 1px;
      }
      .speed {
        color: var(--accent);
        text-align: center;
      }
      input[type="range"] {
        width: 56px;
      }
      @media (max-width: 400px) {
        .buttons {
          order: 1;
          flex-basis: 100%;
          justify-content: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) player!: Player;
  /** Whether there is sound. */
  @property({ type: Boolean }) sounds = false;
  @property({ type: Number }) level = 0.8;
  private readonly following = new Following(this);
  private audible = 0.8;

  protected override willUpdate(): void {
    this.following.follow(this.player);
    this.audible = this.level > 0 ? this.level : this.audible;
  }

  private setLevel(level: number): void {
    this.dispatchEvent(new CustomEvent("level", { detail: level }));
  }

  private readonly onGo = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const frame = parseFrame(input.value, this.player.rate);
    if (frame !== null) {
      this.player.seek(frame);
    }
    input.value = timecode(this.player.wanted, this.player.rate, true);
  };

  protected override render() {
    const { player } = this;
    const t = texts.viewer;
    return html`
      <div class="counters">
        <input class="mono" aria-label=${texts.viewer.timecode} spellcheck="false" .value=${timecode(player.shown, player.rate, true)} @change=${this.onGo}>
        <span class="mono dim" data-testid="frame" data-shown=${player.shown}>${player.shown} / ${player.frames}</span>
      </div>
      <div class="buttons" role="group" aria-label=${t.transport}>
        ${this.button(t.toHead, t.keyHome, icons.toStart, () => player.seek(0))}
        ${this.button(t.stepBack, t.keyLeft, icons.stepBack, () => player.step(-1))}
        ${player.speed === 0 ? this.button(t.play, t.keySpace, icons.play, () => player.toggle()) : this.button(t.pause, t.keySpace, icons.pause, () => player.toggle())}
        ${this.button(t.stepOn, t.keyRight, icons.stepOn, () => player.step(1))}
        ${this.button(t.toTail, t.keyEnd, icons.toEnd, () => player.seek(player.end - 1))}
        <span class="speed mono small">${Math.abs(player.speed) > 1 || player.speed < 0 ? `${player.speed}×` : nothing}</span>
      </div>
      <div class="switches">
        <button class="icon" aria-pressed=${player.loop} aria-label=${t.round} title="${t.round} (R)" @click=${() => player.setLoop(!player.loop)}>${icons.loop}</button>
        ${this.sounds ? this.sound() : html`<span class="small dim">${t.silent}</span>`}
      </div>
    `;
  }

  private button(words: string, key: string, icon: TemplateResult, act: () => void) {
    return html`<button class="icon" aria-label=${words} title="${words} (${key})" @click=${act}>${icon}</button>`;
  }

  private sound() {
    const on = this.level > 0;
    return html`<button class="icon" aria-pressed=${on} aria-label=${texts.viewer.sound} title="${texts.viewer.sound} (M)" @click=${() => this.setLevel(on ? 0 : this.audible)}>${on ? icons.sound : icons.silent}</button>
      <input type="range" min="0" max="1" step="0.05" aria-label=${texts.viewer.loudness} .value=${String(this.level)} @input=${(event: Event) => this.setLevel(Number((event.target as HTMLInputElement).value))}>`;
  }
}
