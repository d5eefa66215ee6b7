import { LitElement, css, html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { columnsOf, type Waveform as Peaks } from "./peaks";
import type { Player } from "./player";
import { dragHead } from "./drag";
import { Following } from "./following";
import type { Reel } from "./reel";

const MAKING = 202;
const TRIES = 20;
/** Quiet sound is drawn higher than it is, or it would be a line. */
const CURVE = 0.6;

function heightOf(sample: number): number {
  return Math.sign(sample) * (Math.abs(sample) / 127) ** CURVE;
}

/** The peaks; null where there is no sound, or nobody could hear it. */
async function peaksAt(address: string, signal: AbortSignal): Promise<Peaks | null> {
  for (let at = 0; at < TRIES; at++) {
    const answer = await fetch(address, { signal });
    if (answer.status !== MAKING) {
      return answer.ok ? ((await answer.json()) as Peaks) : null;
    }
    await new Promise((go) => setTimeout(go, 1000 * Number(answer.headers.get("Retry-After") ?? 1)));
  }
  return null;
}

/** The sound of a reel under its pictures: each column lies under the frame that shows while it sounds. */
@customElement("su-waveform")
export class Waveform extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        height: 26px;
        background: #0b0b0c;
        border-top: 1px solid var(--line);
        cursor: ew-resize;
        touch-action: none;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
      .head {
        position: absolute;
        top: 0;
        bottom: 0;
        left: var(--left, 0);
        width: var(--width, 2px);
        min-width: 2px;
        border-left: 2px solid var(--accent);
        background: rgb(232 163 61 / 25%);
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) reel!: Reel;
  @property({ attribute: false }) player!: Player;
  @query("canvas") private canvas!: HTMLCanvasElement | null;
  private readonly following = new Following(this);
  private peaks: Peaks | null = null;
  private over = new AbortController();
  private readonly resized = new ResizeObserver(() => this.draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.following.follow(null);
    this.over.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    this.following.follow(this.player);
    const before = changed.get("reel") as Reel | undefined;
    if (changed.has("reel") && (before?.id !== this.reel.id || before.ready !== this.reel.ready)) {
      void this.load();
    }
    this.style.setProperty("--left", `${(100 * this.player.wanted) / this.reel.frames}%`);
    this.style.setProperty("--width", `${100 / this.reel.frames}%`);
  }

  private async load(): Promise<void> {
    this.over.abort();
    this.over = new AbortController();
    const { signal } = this.over;
    const { wave, ready } = this.reel;
    this.peaks = null;
    this.draw();
    const peaks = wave === null || !ready ? null : await peaksAt(wave, signal).catch(() => null);
    if (!signal.aborted) {
      this.peaks = peaks;
      this.hidden = ready && peaks === null;
      this.draw();
    }
  }

  private draw(): void {
    const { canvas, peaks } = this;
    if (!canvas) {
      return;
    }
    canvas.width = Math.max(1, Math.round(this.clientWidth * window.devicePixelRatio));
    canvas.height = Math.max(1, Math.round(this.clientHeight * window.devicePixelRatio));
    const pen = canvas.getContext("2d");
    if (!pen || !peaks) {
      return;
    }
    const middle = canvas.height / 2;
    pen.fillStyle = "#6f9fd8";
    columnsOf(peaks, canvas.width, this.reel.frames, this.player.rate).forEach(({ low, high }, column) => {
      const top = middle - heightOf(high) * middle;
      pen.fillRect(column, top, 1, Math.max(1, (heightOf(high) - heightOf(low)) * middle));
    });
  }

  private readonly onPointer = (event: PointerEvent) => dragHead(event, this, this.player, this.reel.frames);

  protected override render() {
    return html`<canvas role="img" data-testid="waveform" aria-label=${texts.viewer.waveform} @pointerdown=${this.onPointer} @pointermove=${this.onPointer}></canvas><span class="head"></span>`;
  }
}
