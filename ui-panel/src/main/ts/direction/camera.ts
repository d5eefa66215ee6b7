import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import type { Directing } from "./direction";
import { freeMoves, moveOf, nextPace } from "./moves";

/** What the camera does. Fires `direct` with the moves. */
@customElement("su-camera")
export class Camera extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .move {
        display: inline-flex;
        border: 1px solid var(--accent);
        border-radius: 4px;
        background: #3a2c14;
        color: #ffd48d;
      }
      .move button {
        border: 0;
        background: none;
      }
      .move .icon {
        padding: 0 3px;
        color: inherit;
      }
      select {
        width: auto;
        flex: 1 1 110px;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;

  private put(camera: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<Partial<Directing>>("direct", { detail: { camera } }));
  }

  private readonly onAdd = (event: Event) => {
    const list = event.target as HTMLSelectElement;
    this.put([...this.directing.camera, list.value]);
    list.value = "";
  };

  protected override render() {
    const { camera } = this.directing;
    const free = freeMoves(camera);
    return html`
      ${camera.map((words) => this.move(words))}
      ${free.length === 0
        ? nothing
        : html`<select id="camera" aria-label="Camera move" @change=${this.onAdd}>
            <option value="" selected>${camera.length === 0 ? "As the words say" : "Add a move…"}</option>
            ${free.map((move) => html`<option value=${move}>${move}</option>`)}
          </select>`}
    `;
  }

  private move(words: string) {
    const { camera } = this.directing;
    const steady = moveOf(words) === "static";
    return html`<span class="move">
      <button type="button" ?disabled=${steady} title=${steady ? "" : "Usual pace, slow, fast"} @click=${() => this.put(camera.map((other) => (other === words ? nextPace(words) : other)))}>${words}</button>
      <button type="button" class="icon" aria-label="Without ${words}" title="Without this move" @click=${() => this.put(camera.filter((other) => other !== words))}>${icons.close}</button>
    </span>`;
  }
}
