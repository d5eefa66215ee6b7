import { LitElement, css, html } from "lit";
import { customElement, query } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "./base";
import { controls } from "./controls";
import { icons } from "./icons";

type Keys = readonly (readonly [string, string])[];

const EVERYWHERE: Keys = [
  ["?", "These keys"],
  ["N", "To the prompt"],
  ["1 2 3", "Ask, takes, hosts"],
  ["T", "To the newest take"],
  ["Esc", "Close what is open"],
];

const PROMPT: Keys = [
  ["Ctrl Enter", "Ask"],
  ["Ctrl Shift Enter", "Ask and place in the host"],
  ["Esc", "Leave the field"],
];

/** The list of keys. */
@customElement("su-help")
export class Help extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      dialog {
        width: min(560px, calc(100vw - 16px));
        max-height: calc(100vh - 16px);
        padding: 0;
        overflow: auto;
        border: 1px solid var(--line-strong);
        border-radius: 6px;
        background: var(--panel);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 60%);
      }
      .head {
        position: sticky;
        top: 0;
        display: flex;
        justify-content: space-between;
        align-items: center;
        padding: 6px 6px 6px 12px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      .lists {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
        gap: 10px 20px;
        padding: 10px 12px 14px;
      }
      h3 {
        margin-bottom: 4px;
        color: var(--dim);
      }
      dl {
        display: grid;
        grid-template-columns: 118px 1fr;
        gap: 3px 8px;
      }
    `,
  ];

  @query("dialog") private dialog!: HTMLDialogElement;

  open(): void {
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }

  protected override render() {
    return html`<dialog aria-labelledby="title">
      <div class="head"><h2 id="title">Keys</h2><button class="icon" aria-label="Close" @click=${() => this.dialog.close()}>${icons.close}</button></div>
      <div class="lists">${this.list("Everywhere", EVERYWHERE)}${this.list("Prompt", PROMPT)}${this.list("Takes", texts.takes.keys)}${this.list("Viewer", texts.viewer.keys)}</div>
    </dialog>`;
  }

  private list(words: string, keys: Keys) {
    return html`<div><h3>${words}</h3><dl>${keys.map(([key, does]) => html`<dt>${key.split(" ").map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${does}</dd>`)}</dl></div>`;
  }
}
