import { LitElement, css, html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { base } from "../ui/base";
import { across, fromEdge, type Row } from "./cells";

/** Frames of a clip out of a row of pictures. Those of a neighbour begin at the edge where it is joined. */
@customElement("su-film")
export class Film extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        height: 100%;
        background: #0b0b0c;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) picture: ImageBitmap | null = null;
  @property({ attribute: false }) row: Row | null = null;
  /** The edge where the clip is joined; `none` for a clip as a whole. */
  @property() edge: "left" | "right" | "none" = "none";
  @query("canvas") private canvas!: HTMLCanvasElement;
  private readonly resized = new ResizeObserver(() => this.draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override updated(): void {
    this.draw();
  }

  private draw(): void {
    const { canvas, picture, row } = this;
    if (!canvas) {
      return;
    }
    const width = (canvas.width = Math.round(this.clientWidth * window.devicePixelRatio));
    const height = (canvas.height = Math.round(this.clientHeight * window.devicePixelRatio));
    const pen = canvas.getContext("2d");
    if (!pen || !picture || !row || height === 0) {
      return;
    }
    const patches = this.edge === "none" ? across(row, width, height) : fromEdge(row, this.edge, width, height);
    for (const patch of patches) {
      pen.drawImage(picture, patch.left, 0, patch.width, row.height, patch.onto, 0, patch.ontoWidth, height);
    }
  }

  protected override render() {
    return html`<canvas aria-hidden="true"></canvas>`;
  }
}
