import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Locked } from "../api/pairing";
import { base } from "./base";
import { controls } from "./controls";

const COMMAND = "secondunit token --panel";

const REASONS: Readonly<Record<Locked, TemplateResult>> = {
  none: html`This browser has not been let in.`,
  pairing: html`The address that opened this page has been used before, or is not valid any more.`,
  tries: html`Too many wrong addresses were tried. Wait a minute.`,
  revoked: html`This browser is not let in any more: its access was taken back, or has ended.`,
};

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
    return html`<section role="alert" data-testid="gate">
      <h1>Second Unit needs a new address for this browser</h1>
      <p>${REASONS[this.why]}</p>
      <p class="dim">Run this in a terminal on the machine where Second Unit runs, and open the address that it prints:</p>
      <code>${COMMAND}</code>
      <p class="dim">In an OBS dock, put the new address into Docks, Custom Browser Docks.</p>
    </section>`;
  }
}
