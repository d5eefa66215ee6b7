import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { World } from "../api/shapes";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";

/** So many worlds stand for all of them: one in this many. */
const EVERY = 8;

/** What can be drawn: some of the worlds where nothing is said yet, and the list of all. Fires `prompt` with the words of one. */
@customElement("su-worlds")
export class Worlds extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .worlds {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        margin: 2px 0;
      }
      .worlds button {
        min-height: 24px;
        text-align: left;
        white-space: normal;
      }
      summary {
        color: var(--dim);
      }
    `,
  ];

  /** Whether some stand before the list of all. */
  @property({ type: Boolean }) examples = false;
  private readonly watch = new Watch(this);

  protected override render() {
    const { worlds } = this.watch.state;
    const said = texts.compose.reading;
    const some = worlds.filter((_, index) => index % EVERY === 0);
    return html`<div class="small">
      ${this.examples ? html`<span class="dim">${said.try}</span>${this.list(some)}` : nothing}
      <details><summary>${said.allWorlds(worlds.length)}</summary>${this.list(worlds)}</details>
    </div>`;
  }

  private list(worlds: readonly World[]) {
    return html`<div class="worlds" lang="en">${worlds.map(({ title }) => html`<button type="button" class="link small" @click=${() => this.choose(title)}>${title}</button>`)}</div>`;
  }

  private choose(title: string): void {
    this.dispatchEvent(new CustomEvent("prompt", { detail: title }));
  }
}
