import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { chip, chips } from "./chips";
import { moveWords } from "./chosen";
import type { Directing } from "./direction";
import { atPace, moveOf, MOVES, paceOf, PACES, STATIC, toggled, type Pace } from "./moves";

/** What the camera does: a chip for each move, and the pace of those that are chosen. Fires `direct` with the moves. */
@customElement("su-camera")
export class Camera extends LitElement {
  static override styles = [
    base,
    controls,
    chips,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .pace {
        display: flex;
        align-items: center;
        gap: 4px;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;

  private put(camera: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<Partial<Directing>>("direct", { detail: { camera } }));
  }

  protected override render() {
    const { camera } = this.directing;
    const on = camera.map(moveOf);
    return html`
      <div class="chips" role="group" aria-label=${texts.direction.aspects.camera}>
        ${MOVES.flat().map((move) => chip(moveWords(move), on.includes(move), () => this.put(toggled(camera, move))))}
      </div>
      ${camera.filter((words) => moveOf(words) !== STATIC).map((words) => this.pace(words))}
    `;
  }

  private pace(words: string) {
    const move = moveWords(moveOf(words));
    return html`<div class="pace chips" role="group" aria-label=${texts.direction.paceOf(move)}>
      <span class="label grow clip">${move}</span>
      ${PACES.map((pace) => chip(texts.direction.paces[pace], paceOf(words) === pace, () => this.repace(words, pace)))}
    </div>`;
  }

  private repace(words: string, pace: Pace): void {
    this.put(this.directing.camera.map((other) => (other === words ? atPace(words, pace) : other)));
  }
}
