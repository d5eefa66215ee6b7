import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { Following } from "./following";
import type { Player } from "./player";
import type { Reel } from "./reel";

/** The picture of the viewer: the proxy, over a checkerboard where it has alpha. */
@customElement("su-screen")
export class Screen extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: grid;
        place-items: center;
        overflow: hidden;
        background: #000;
      }
      :host([alpha]) {
        background: repeating-conic-gradient(#3a3d42 0 25%, #26282c 0 50%) 0 0 / 20px 20px;
      }
      video,
      img {
        display: block;
        width: 100%;
        height: 100%;
        max-height: inherit;
        object-fit: contain;
      }
      p {
        position: absolute;
        left: 8px;
        right: 8px;
        bottom: 8px;
        padding: 4px 8px;
        border-radius: 3px;
        background: rgb(0 0 0 / 80%);
      }
    `,
  ];

  @property({ attribute: false }) reel!: Reel;
  @property({ attribute: false }) player!: Player;
  @property({ type: Boolean, reflect: true }) alpha = false;
  /** Loudness between 0 and 1, 0 is silent. */
  @property({ type: Number }) level = 0.8;
  @query("video") private video!: HTMLVideoElement | null;
  private readonly following = new Following(this);
  private attached: Player | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.attached?.release();
  }

  protected override willUpdate(): void {
    this.following.follow(this.player);
    this.alpha = this.reel.alpha;
  }

  protected override updated(): void {
    const { video } = this;
    if (!video) {
      return;
    }
    video.volume = this.level;
    video.muted = this.level === 0 || this.player.speed > 2;
    if (this.attached !== this.player) {
      this.attached?.release();
      this.attached = this.player;
      this.player.attach(video);
    }
  }

  protected override render() {
    const { reel } = this;
    if (!reel.ready) {
      return html`<p role="status">${texts.viewer.making}</p>`;
    }
    if (this.player.broken) {
      return html`<img src=${reel.poster} alt=""><p role="alert">${texts.viewer.unplayable}</p>`;
    }
    return html`<video src=${reel.proxy} poster=${reel.alpha ? nothing : reel.poster} preload="auto" playsinline disablepictureinpicture aria-label=${texts.viewer.picture} @click=${() => this.player.toggle()}></video>`;
  }
}
