import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { cellAt, cellsOf } from "../takes/strip";
import type { FrameRange } from "../api/shapes";
import { texts } from "../texts/texts";
import { timecode } from "../time/timecode";
import { base } from "../ui/base";
import { dragHead } from "./drag";
import { Following } from "./following";
import type { Player } from "./player";
import type { Reel } from "./reel";

/** A reel from head to tail as a strip of pictures, with the playhead on it. */
@customElement("su-scrubber")
export class Scrubber extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        height: 40px;
        background: #0b0b0c;
        cursor: ew-resize;
        touch-action: none;
        user-select: none;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        opacity: 0.75;
      }
      [role="slider"] {
        position: absolute;
        inset: 0;
      }
      [role="slider"]:focus-visible {
        outline-offset: -2px;
      }
      .range,
      .beyond {
        position: absolute;
        top: 0;
        bottom: 0;
        pointer-events: none;
      }
      .beyond {
        background: rgb(0 0 0 / 65%);
      }
      .beyond.before {
        left: 0;
        width: var(--before);
      }
      .beyond.after {
        left: var(--after);
        right: 0;
      }
      .range {
        left: var(--from);
        width: var(--long);
        border: solid var(--text);
        border-width: 3px 2px 0;
        background: rgb(221 223 227 / 16%);
      }
      .head {
        position: absolute;
        top: 0;
        bottom: 0;
        left: var(--left, 0);
        width: var(--width, 2px);
        min-width: 2px;
        background: rgb(232 163 61 / 35%);
        border-left: 2px solid var(--accent);
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) reel!: Reel;
  @property({ attribute: false }) player!: Player;
  /** In and out, null for none. */
  @property({ attribute: false }) range: FrameRange | null = null;
  /** What a timeline shows of it, null for all; the rest is darkened. */
  @property({ attribute: false }) bounds: FrameRange | null = null;
  @query("canvas") private canvas!: HTMLCanvasElement;
  private readonly following = new Following(this);
  private strip: HTMLImageElement | null = null;
  private readonly resized = new ResizeObserver(() => this.draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("[role=slider]")?.focus();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    this.following.follow(this.player);
    if (changed.has("reel")) {
      const before = changed.get("reel") as Reel | undefined;
      if (before?.id !== this.reel.id || before.ready !== this.reel.ready) {
        void this.load();
      }
    }
    this.put("--from", this.range?.start ?? 0);
    this.put("--long", this.range ? this.range.end - this.range.start : 0);
    this.put("--before", this.bounds?.start ?? 0);
    this.put("--after", this.bounds?.end ?? this.reel.frames);
    this.put("--left", this.player.wanted);
    this.put("--width", 1);
  }

  /** So many frames as a part of the whole width. */
  private put(name: string, frames: number): void {
    this.style.setProperty(name, `${(100 * frames) / this.reel.frames}%`);
  }

  private async load(): Promise<void> {
    this.strip = null;
    const { id, ready, strip } = this.reel;
    const image = new Image();
    if (ready) {
      image.src = strip;
      await image.decode().catch(() => undefined);
    }
    if (this.reel.id === id) {
      this.strip = image.naturalWidth > 0 ? image : null;
      this.draw();
    }
  }

  /** Cells of the strip side by side, each the one nearest to its place. */
  private draw(): void {
    const { canvas } = this;
    if (!canvas) {
      return;
    }
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(this.clientWidth * ratio);
    canvas.height = Math.round(this.clientHeight * ratio);
    if (!this.strip) {
      return;
    }
    const cells = cellsOf(this.strip.naturalWidth, this.strip.naturalHeight, this.reel.size);
    const width = (canvas.height * cells.width) / cells.height;
    for (let left = 0; left < canvas.width; left += width) {
      const cell = cellAt((left + width / 2) / canvas.width, cells.count);
      canvas.getContext("2d")?.drawImage(this.strip, cell * cells.width, 0, cells.width, cells.height, left, 0, width, canvas.height);
    }
  }

  private readonly onPointer = (event: PointerEvent) => dragHead(event, this, this.player, this.reel.frames);

  protected override render() {
    const { player, reel } = this;
    return html`<canvas aria-hidden="true"></canvas>
      <div role="slider" tabindex="0" data-testid="scrubber" aria-label=${texts.viewer.playhead} aria-valuemin="0" aria-valuemax=${reel.frames - 1} aria-valuenow=${player.wanted}
        aria-valuetext=${texts.viewer.frameAt(player.wanted, timecode(player.wanted, player.rate, true))} @pointerdown=${this.onPointer} @pointermove=${this.onPointer}></div>
      ${this.bounds ? html`<span class="beyond before"></span><span class="beyond after"></span>` : nothing}
      ${this.range ? html`<span class="range" data-testid="range"></span>` : nothing}
      <span class="head"></span>`;
  }
}
