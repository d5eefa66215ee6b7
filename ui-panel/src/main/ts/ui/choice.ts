import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { base } from "./base";
import { controls } from "./controls";

/** A button that opens a list to choose from. Fires `choose` with the index. */
@customElement("su-choice")
export class Choice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      summary {
        display: inline-flex;
        align-items: center;
        gap: 5px;
        min-height: 24px;
        padding: 3px 9px;
        border: 1px solid var(--edge);
        border-radius: 4px;
        background: var(--raised);
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary:hover {
        background: var(--raised-more);
      }
      .list {
        position: absolute;
        z-index: 5;
        left: 0;
        display: grid;
        width: max-content;
        max-width: 260px;
        max-height: 260px;
        margin-top: 2px;
        padding: 3px;
        overflow-y: auto;
        border: 1px solid var(--line-strong);
        border-radius: 4px;
        background: var(--panel);
        box-shadow: 0 6px 18px rgb(0 0 0 / 60%);
      }
      :host([end]) .list {
        left: auto;
        right: 0;
      }
      .list button {
        justify-content: start;
        border-color: transparent;
        background: none;
        text-align: left;
        white-space: normal;
      }
    `,
  ];

  @property({ attribute: false }) face!: TemplateResult;
  @property({ attribute: false }) entries: readonly (string | TemplateResult)[] = [];
  @property() words = "";
  @query("details") private details!: HTMLDetailsElement;

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && this.details.open) {
      event.preventDefault();
      event.stopPropagation();
      this.details.open = false;
      this.renderRoot.querySelector("summary")?.focus();
    }
  };

  private readonly onOut = (event: FocusEvent) => {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) {
      this.details.open = false;
    }
  };

  private choose(index: number): void {
    this.details.open = false;
    this.dispatchEvent(new CustomEvent("choose", { detail: index }));
  }

  protected override render() {
    return html`<details @keydown=${this.onKey} @focusout=${this.onOut}>
      <summary aria-label=${this.words} role="button">${this.face}</summary>
      <div class="list" role="group" aria-label=${this.words}>${this.entries.map((entry, index) => html`<button @click=${() => this.choose(index)}>${entry}</button>`)}</div>
    </details>`;
  }
}
