import { LitElement, css, html } from "lit";
import { customElement, query } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "./base";
import { controls } from "./controls";
import { icons } from "./icons";

type Keys = readonly (readonly [string, string])[];

const t = texts.shell;

/** Every group of keys in the order of the work. A room appends its own. */
const GROUPS: readonly (readonly [string, Keys])[] = [
  [t.keyGroups.everywhere, t.everywhereKeys],
  [t.keyGroups.prompt, [...t.promptKeys, ...texts.compose.keys]],
  [texts.context.keyGroup, texts.context.keys],
  [t.keyGroups.queue, t.queueKeys],
  [t.keyGroups.takes, texts.takes.keys],
  [t.keyGroups.viewer, texts.viewer.keys],
];

/** The list of keys. */
@customElement("su-help")
export class Help extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      dialog {
        width: min(1040px, calc(100vw - 16px));
        max-height: calc(100vh - 16px);
        padding: 0;
        overflow: hidden;
        border: 1px solid var(--line-strong);
        border-radius: 6px;
        background: var(--panel);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 60%);
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
        padding: 6px 6px 6px 12px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      .lists {
        max-height: calc(100vh - 54px);
        overflow: auto;
      }
      .columns {
        padding: 10px 12px 6px;
        columns: 300px;
        column-gap: 20px;
      }
      .lists:focus-visible {
        outline-offset: -2px;
      }
      .group {
        margin-bottom: 12px;
        break-inside: avoid;
      }
      h3 {
        margin-bottom: 4px;
        color: var(--dim);
      }
      dl {
        display: grid;
        grid-template-columns: 132px 1fr;
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
      <div class="head"><h2 id="title">${t.help}</h2><button class="icon" aria-label=${t.close} title=${t.close} @click=${() => this.dialog.close()}>${icons.close}</button></div>
      <div class="lists" tabindex="0" role="region" aria-labelledby="title"><div class="columns">${GROUPS.map(([words, keys]) => this.list(words, keys))}</div></div>
    </dialog>`;
  }

  private list(words: string, keys: Keys) {
    return html`<div class="group"><h3>${words}</h3><dl>${keys.map(([key, does]) => html`<dt>${key.split(" ").map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${does}</dd>`)}</dl></div>`;
  }
}
