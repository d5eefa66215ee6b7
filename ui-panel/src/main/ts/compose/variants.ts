import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Session } from "../api/shapes";
import { chip, chips } from "../direction/chips";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { sizeWords } from "../ui/words";
import { factorsOf, shotsOf } from "./call";
import { sizeOf, type Draft } from "./draft";
import { ASPECTS, aspectSize, blank, MOST_ROWS, wordless, type Aspect, type WordRow } from "./vary";

/** What varies: formats and a table of words. Fires `draft` with the fields that changed, and `insert` with a name for the prompt. */
@customElement("su-variants")
export class VariantsView extends LitElement {
  static override styles = [
    base,
    controls,
    chips,
    css`
      .head {
        display: flex;
        gap: 8px;
        width: 100%;
        justify-content: start;
        padding: 3px 0;
        border: 0;
        background: none;
      }
      .count {
        color: #ffd48d;
      }
      .open {
        display: grid;
        gap: 6px;
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--ground);
      }
      .rows {
        display: grid;
        gap: 4px;
      }
      .row {
        display: grid;
        grid-template-columns: 68px minmax(0, 1fr) 28px 24px;
        gap: 4px;
      }
      .row button:not(.icon) {
        padding: 3px 0;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) host: Session | null = null;
  @property({ type: Boolean }) wrong = false;
  @state() private open = false;
  /** Where the focus goes once the lines are as they were changed. */
  private next: string | null = null;

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("draft") && this.next !== null) {
      this.renderRoot.querySelector<HTMLElement>(this.next)?.focus();
      this.next = null;
    }
  }

  private put(change: Partial<Draft>): void {
    this.dispatchEvent(new CustomEvent("draft", { detail: change }));
  }

  protected override render() {
    const said = texts.compose.variants;
    const shots = shotsOf(this.draft, this.host);
    return html`
      <button type="button" class="head" aria-expanded=${this.open} aria-controls=${this.open ? "variants" : nothing} @click=${() => (this.open = !this.open)}>
        <span class="dim" aria-hidden="true">${this.open ? "▾" : "▸"}</span>${said.name}
        <span class="small ${shots > 1 ? "count" : "dim"} ${this.wrong ? "trouble" : ""}" data-testid="variants" role="status">${shots > 1 ? said.count(factorsOf(this.draft, this.host), shots) : said.none}</span>
      </button>
      ${this.open ? this.fields() : nothing}
    `;
  }

  private fields() {
    const said = texts.compose.variants;
    return html`<div class="open" id="variants">
      <span class="label" id="aspects">${said.aspects}</span>
      <div class="chips" role="group" aria-labelledby="aspects">${ASPECTS.map((aspect) => this.aspect(aspect))}</div>
      <span class="label" id="table">${said.table}</span>
      <div role="group" aria-labelledby="table" class="rows">${this.draft.words.map((row, index) => this.row(row, index))}</div>
      ${this.draft.words.length < MOST_ROWS ? html`<div><button type="button" id="add" @click=${this.add}>${said.add}</button></div>` : nothing}
      ${this.draft.words.length > 0 ? html`<p class="small dim">${said.hint}</p>` : nothing}
    </div>`;
  }

  private aspect(aspect: Aspect) {
    const { aspects } = this.draft;
    const on = aspects.includes(aspect);
    const size = sizeOf(this.draft, this.host);
    const others = ASPECTS.filter((known) => (known === aspect ? !on : aspects.includes(known)));
    return chip(aspect, on, () => this.put({ aspects: others }), size === null ? "" : texts.compose.variants.aspectAbout(sizeWords(aspectSize(aspect, size))));
  }

  private row(row: WordRow, index: number) {
    const said = texts.compose.variants;
    const name = blank(row.name.trim());
    return html`<div class="row" data-testid="word-row">
      <input class="mono" aria-label=${said.nameOf(index + 1)} placeholder=${said.nameHint} autocomplete="off" spellcheck="false" .value=${row.name} @input=${(event: Event) => this.change(index, { name: (event.target as HTMLInputElement).value })}>
      <input aria-label=${said.wordsOf(index + 1)} placeholder=${said.wordsHint} autocomplete="off" .value=${row.words} @input=${(event: Event) => this.change(index, { words: (event.target as HTMLInputElement).value })}>
      <button type="button" class="mono" ?disabled=${row.name.trim() === ""} aria-label=${said.insert(name)} title=${said.insertAbout(name)} @click=${() => this.dispatchEvent(new CustomEvent("insert", { detail: row.name.trim() }))}>{ }</button>
      <button type="button" class="icon" aria-label=${said.remove(index + 1)} title=${said.remove(index + 1)} @click=${() => this.withoutRow(index)}>${icons.close}</button>
    </div>`;
  }

  private change(index: number, change: Partial<WordRow>): void {
    this.put({ words: this.draft.words.map((row, other) => (other === index ? { ...row, ...change } : row)) });
  }

  /** A line for the first name of the prompt that has none yet; the focus goes to what is left to say. */
  private readonly add = () => {
    const [name = ""] = wordless(this.draft.prompt, this.draft.words);
    this.next = `.row:last-child input${name === "" ? "" : ":not(.mono)"}`;
    this.put({ words: [...this.draft.words, { name, words: "" }] });
  };

  private withoutRow(index: number): void {
    this.put({ words: this.draft.words.filter((_, other) => other !== index) });
    this.next = "#add";
  }
}
