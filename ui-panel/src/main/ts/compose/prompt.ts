import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import type { Draft } from "./draft";
import "./earlier";
import { stepped } from "./history";
import { inserted } from "./vary";

/** The prompt, with what was asked for before under it. Fires `prompt` with the words, `recall` with a whole draft, and `forget`. */
@customElement("su-prompt")
export class PromptField extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: relative;
      }
      textarea {
        display: block;
        min-height: 62px;
        padding: 6px 30px 6px 8px;
        resize: vertical;
        font-size: 13px;
        line-height: 18px;
      }
      button.icon {
        position: absolute;
        top: 3px;
        right: 3px;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) history: readonly Draft[] = [];
  @property() placeholder = "";
  @property({ type: Boolean }) invalid = false;
  @state() private open = false;
  @query("textarea") private field!: HTMLTextAreaElement;
  @query("button") private opener!: HTMLButtonElement;
  /** Where in the history the field stands; -1 for what is being written. */
  private at = -1;
  private written: Draft | null = null;
  /** Where the caret goes once the field holds its new words. */
  private caret: number | null = null;

  override focus(): void {
    this.field.focus();
  }

  /** Puts a name in braces where the caret is, and goes there. */
  insert(name: string): void {
    const { selectionStart, selectionEnd, value } = this.field;
    const next = inserted(value, name, selectionStart, selectionEnd);
    this.caret = next.caret;
    this.say(next.prompt);
  }

  /** What was asked ends the walk through the history. */
  begin(): void {
    this.at = -1;
    this.written = null;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("draft") && this.caret !== null) {
      this.field.focus();
      this.field.setSelectionRange(this.caret, this.caret);
      this.caret = null;
    }
  }

  private say(prompt: string): void {
    this.begin();
    this.dispatchEvent(new CustomEvent("prompt", { detail: prompt }));
  }

  private recall(draft: Draft): void {
    this.dispatchEvent(new CustomEvent("recall", { detail: draft }));
  }

  /** Up at the beginning of the field goes to what was asked before, down at its end comes back. */
  private readonly onKey = (event: KeyboardEvent) => {
    const { selectionStart, selectionEnd, value } = this.field;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey && selectionStart === selectionEnd && !event.isComposing;
    if (isPlain && event.key === "ArrowUp" && selectionStart === 0 && this.walk(1)) {
      event.preventDefault();
    } else if (isPlain && event.key === "ArrowDown" && selectionEnd === value.length && this.walk(-1)) {
      event.preventDefault();
    }
  };

  private walk(step: 1 | -1): boolean {
    const next = stepped(this.at, step, this.history.length);
    if (next === null) {
      return false;
    }
    this.written = this.at === -1 ? this.draft : this.written;
    const draft = next === -1 ? this.written : this.history[next];
    if (!draft) {
      return false;
    }
    this.at = next;
    this.caret = step === 1 ? 0 : draft.prompt.length;
    this.recall(draft);
    return true;
  }

  private readonly onChoose = (event: CustomEvent<Draft>) => {
    this.open = false;
    this.begin();
    this.caret = event.detail.prompt.length;
    this.recall(event.detail);
  };

  private readonly onShut = (event: CustomEvent<boolean>) => {
    this.open = false;
    if (event.detail) {
      this.opener.focus();
    }
  };

  private readonly onForget = () => {
    this.open = false;
    this.begin();
    this.dispatchEvent(new CustomEvent("forget"));
    this.field.focus();
  };

  protected override render() {
    const { compose } = texts;
    return html`
      <label class="unseen" for="prompt">${compose.prompt}</label>
      <textarea id="prompt" rows="3" placeholder=${this.placeholder} aria-invalid=${this.invalid} .value=${this.draft.prompt}
        @input=${(event: Event) => this.say((event.target as HTMLTextAreaElement).value)} @keydown=${this.onKey}></textarea>
      ${this.history.length === 0
        ? nothing
        : html`<button type="button" class="icon" aria-label=${compose.history.open} title=${compose.history.about} aria-expanded=${this.open} data-testid="history" @click=${() => (this.open = !this.open)}>${icons.history}</button>`}
      ${this.open ? html`<su-earlier .history=${this.history} @choose=${this.onChoose} @shut=${this.onShut} @forget=${this.onForget}></su-earlier>` : nothing}
    `;
  }
}
