import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { rateWords, sizeWords } from "../ui/words";
import { CUSTOM, HOST, type Draft } from "./draft";

/** What was asked for before, newest first. Fires `choose` with a draft, `shut` (true where the focus goes back), and `forget`. */
@customElement("su-earlier")
export class Earlier extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: absolute;
        z-index: 5;
        top: 30px;
        right: 0;
        left: 0;
      }
      .list {
        display: grid;
        max-height: 300px;
        padding: 3px;
        overflow-y: auto;
        border: 1px solid var(--line-strong);
        border-radius: 4px;
        background: var(--panel);
        box-shadow: 0 6px 18px rgb(0 0 0 / 60%);
      }
      .list button {
        display: block;
        border-color: transparent;
        background: none;
        text-align: left;
        white-space: normal;
      }
      .list button:focus-visible {
        outline-offset: -2px;
      }
      .words {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .list .forget {
        position: sticky;
        bottom: -3px;
        border-top-color: var(--line);
        border-radius: 0;
        background: var(--panel);
        color: var(--dim);
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) history: readonly Draft[] = [];

  override firstUpdated(): void {
    this.buttons()[0]?.focus();
  }

  private buttons(): readonly HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll("button")];
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const buttons = this.buttons();
      const at = buttons.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.shut(true);
    }
  };

  private readonly onOut = (event: FocusEvent) => {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) {
      this.shut(false);
    }
  };

  private shut(back: boolean): void {
    this.dispatchEvent(new CustomEvent("shut", { detail: back }));
  }

  protected override render() {
    const said = texts.compose.history;
    return html`<div class="list" role="group" aria-label=${said.list} @keydown=${this.onKey} @focusout=${this.onOut}>
      ${this.history.map((draft) => this.entry(draft))}
      <button type="button" class="forget" @click=${() => this.dispatchEvent(new CustomEvent("forget"))}>${said.forget}</button>
    </div>`;
  }

  private entry(draft: Draft) {
    return html`<button type="button" title=${texts.compose.history.take} data-testid="earlier" @click=${() => this.dispatchEvent(new CustomEvent("choose", { detail: draft }))}>
      <span class="words">${draft.prompt.trim()}</span>
      <span class="small dim">${settings(draft)}</span>
    </button>`;
  }
}

/** What stands out of a draft's settings. */
function settings(draft: Draft): string {
  const { history, units } = texts.compose;
  const size = draft.size === HOST ? "" : sizeWords(draft.size === CUSTOM ? draft.customSize : draft.size);
  const rate = draft.rate === HOST ? "" : rateWords(draft.rate);
  const parts = [`${draft.length}\u00a0${units[draft.unit]}`, size, rate, history.seed(draft.seed)];
  return history.settings(parts.filter((part) => part !== ""));
}
