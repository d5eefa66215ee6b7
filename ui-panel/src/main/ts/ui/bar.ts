import { LitElement, css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { connectedHost } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "./base";
import { controls } from "./controls";
import "./language";
import { hostWords, rateWords } from "./words";

const t = texts.shell;

/** The line on top: name, host, language, keys; the banner while the server is away. Fires `help`. */
@customElement("su-bar")
export class Bar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 30px;
        padding: 0 4px 0 10px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      h1 {
        margin: 0;
        font-size: 12px;
        font-weight: 600;
        line-height: 16px;
        white-space: nowrap;
      }
      .lamp {
        display: inline-block;
        width: 7px;
        height: 7px;
        margin-right: 5px;
        border-radius: 50%;
        background: var(--good);
        forced-color-adjust: none;
      }
      @media (max-width: 419px) {
        .canvas {
          display: none;
        }
      }
      .offline {
        padding: 6px 10px;
        border-bottom: 1px solid #6b4a17;
        background: #3a2c14;
        color: #ffd48d;
      }
    `,
  ];

  private readonly watch = new Watch(this);

  protected override render() {
    const { link } = this.watch.state;
    const host = link.name === "live" ? connectedHost(this.watch.state) : null;
    const canvas = host?.playhead;
    return html`<header class="bar">
        <h1>${t.name}</h1>
        <span class="grow"></span>
        ${host
          ? html`<span class="small dim clip" data-testid="host"><span class="lamp" aria-hidden="true"></span>${hostWords(host.kind)}${canvas ? html` <span class="mono canvas">${canvas.width}×${canvas.height} ${rateWords(canvas.rate)}</span>` : nothing}</span>`
          : nothing}
        <su-language></su-language>
        <button class="icon" aria-label=${t.help} title=${t.helpTitle} aria-haspopup="dialog" @click=${() => this.dispatchEvent(new CustomEvent("help"))}>?</button>
      </header>
      <div role="status">${link.name === "offline" ? html`<div class="offline" data-testid="offline">${t.offline}</div>` : nothing}</div>`;
  }
}
