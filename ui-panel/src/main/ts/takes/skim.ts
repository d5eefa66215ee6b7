import { LitElement, css, html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { media } from "../api/api";
import type { Take } from "../api/shapes";
import { base } from "../ui/base";
import { cellAt, cellsOf, type Cells } from "./strip";

/** A take's poster; under the pointer, or at `place`, the strip's picture for that place. */
@customElement("su-skim")
export class Skim extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        overflow: hidden;
        aspect-ratio: 16 / 9;
        background: #0b0b0c;
      }
      :host([alpha]) {
        background: repeating-conic-gradient(#2a2c30 0 25%, #1d1f22 0 50%) 0 0 / 16px 16px;
      }
      img,
      canvas {
        position: absolute;
        inset: 0;
        display: block;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .at {
        position: absolute;
        top: 0;
        bottom: 0;
        left: var(--at);
        width: 2px;
        background: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @property({ type: Boolean, reflect: true }) alpha = false;
  /** Between 0 and 1, null for the poster. */
  @property({ attribute: false }) place: number | null = null;
  @state() private strip: HTMLImageElement | null = null;
  @query("canvas") private canvas!: HTMLCanvasElement | null;
  private cells: Cells | null = null;

  constructor() {
    super();
    this.addEventListener("pointermove", (event) => this.skim(event.offsetX / Math.max(1, this.clientWidth)));
    this.addEventListener("pointerleave", () => this.skim(null));
  }

  private skim(place: number | null): void {
    this.place = place;
  }

  protected override updated(): void {
    if (this.place !== null && this.take.dailies) {
      void this.load();
      this.draw(this.place);
    }
  }

  private async load(): Promise<void> {
    if (this.strip) {
      return;
    }
    const image = new Image();
    this.strip = image;
    image.src = media.strip(this.take.id);
    await image.decode().catch(() => undefined);
    if (image.naturalWidth > 0) {
      this.cells = cellsOf(image.naturalWidth, image.naturalHeight, this.take.size);
      this.requestUpdate();
    }
  }

  private draw(place: number): void {
    const { canvas, cells, strip } = this;
    this.style.setProperty("--at", `${place * 100}%`);
    if (!canvas || !cells || !strip) {
      return;
    }
    canvas.width = Math.round(cells.width);
    canvas.height = Math.round(cells.height);
    const from = cellAt(place, cells.count) * cells.width;
    canvas.getContext("2d")?.drawImage(strip, from, 0, cells.width, cells.height, 0, 0, canvas.width, canvas.height);
  }

  protected override render() {
    return html`${this.take.dailies ? html`<img src=${media.poster(this.take.id)} alt="" loading="lazy" decoding="async">` : ""}
    ${this.place !== null && this.cells ? html`<canvas aria-hidden="true"></canvas><span class="at"></span>` : ""}`;
  }
}
