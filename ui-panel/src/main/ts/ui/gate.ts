import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Locked } from "../api/pairing";
import { texts } from "../texts/texts";
import { base } from "./base";
import { controls } from "./controls";

const COMMAND = "secondunit token --panel";

const t = texts.shell.gate;

/** Shown instead of the panel to a browser that may not go in: how to get a new address. */
@customElement("su-gate")
export class Gate extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        place-items: center;
        height: 100%;
        padding: 16px;
      }
      section {
        display: grid;
        gap: 10px;
        max-width: 380px;
      }
      h1 {
        margin: 0;
        font-size: 15px;
        line-height: 20px;
      }
      code {
        display: block;
        padding: 8px 10px;
        border: 1px solid var(--line-strong);
        border-radius: 4px;
        background: var(--field);
        font: 12px/18px var(--mono);
        user-select: all;
      }
    `,
  ];

  @property() why: Locked = "none";

  protected override render() {
    return html`<main><section role="alert" data-testid="gate">
      <h1>${t.title}</h1>
      <p>${t[this.why]}</p>
      <p class="dim">${t.run}</p>
      <code>${COMMAND}</code>
      <p class="dim">${t.dock}</p>
    </section></main>`;
  }
}
