import { LitElement, css, html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { base } from "../ui/base";
import { Awaiting, madePicture } from "./made";

/** A picture that the server makes when it is first asked for. */
@customElement("su-made")
export class Made extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        overflow: hidden;
        background: #0b0b0c;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `,
  ];

  @property() address = "";
  /** What is seen. */
  @property() words = "";
  @query("canvas") private canvas!: HTMLCanvasElement;
  private readonly awaiting = new Awaiting();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.awaiting.stop();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("address")) {
      void this.load(this.awaiting.next());
    }
  }

  /** The old picture stands until the new one is there. */
  private async load(signal: AbortSignal): Promise<void> {
    const picture = await madePicture(this.address, signal);
    if (picture && !signal.aborted) {
      this.canvas.width = picture.width;
      this.canvas.height = picture.height;
      this.canvas.getContext("2d")?.drawImage(picture, 0, 0);
    }
  }

  protected override render() {
    return html`<canvas role="img" aria-label=${this.words} width="160" height="90"></canvas>`;
  }
}
