import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api } from "../api/api";
import type { Quality, Session, Tag } from "../api/shapes";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords } from "../ui/words";
import { KINDS, toggledTag, type Search } from "./query";
import { kindWords } from "./title";

const TAGS_SHOWN = 24;
const QUALITIES: readonly Quality[] = ["draft", "final"];

/** Where takes are looked for: words, and chips that narrow it down. Fires `search` with what changes, `filters` when they open or shut. */
@customElement("su-search")
export class SearchBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .line {
        display: flex;
        gap: 4px;
      }
      .field {
        position: relative;
      }
      input[type="search"] {
        padding-right: 26px;
        appearance: none;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      .field button {
        position: absolute;
        top: 0;
        right: 1px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-top: 6px;
      }
      .filters {
        display: grid;
        grid-template-columns: minmax(44px, max-content) minmax(0, 1fr);
        gap: 6px 10px;
        align-items: start;
        margin-top: 6px;
      }
      .filters .chips {
        margin: 0;
      }
      .filters .label {
        padding-top: 5px;
      }
      .chip {
        max-width: 100%;
        padding: 2px 8px;
        border-radius: 12px;
      }
      .chip span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  @property({ attribute: false }) search!: Search;
  @property({ attribute: false }) sessions: readonly Session[] = [];
  @state() private open = false;
  @state() private tags: readonly Tag[] = [];
  @query("input") private field!: HTMLInputElement;

  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  private put(change: Partial<Search>): void {
    this.dispatchEvent(new CustomEvent("search", { detail: change }));
  }

  private readonly onWords = (event: Event) => this.put({ words: (event.target as HTMLInputElement).value });

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && this.search.words !== "") {
      event.preventDefault();
      event.stopPropagation();
      this.put({ words: "" });
    }
  };

  private readonly clearWords = () => {
    this.put({ words: "" });
    this.field.focus();
  };

  private readonly toggle = () => {
    this.open = !this.open;
    this.dispatchEvent(new CustomEvent("filters", { detail: this.open }));
    if (this.open) {
      void this.readTags();
    }
  };

  private async readTags(): Promise<void> {
    const tags = await api.tags().catch(() => []);
    this.tags = [...tags].sort((a, b) => b.takes - a.takes || a.tag.localeCompare(b.tag)).slice(0, TAGS_SHOWN);
  }

  protected override render() {
    const { search } = this;
    const t = texts.takes;
    return html`<div role="search" aria-label=${t.search}>
      <div class="line">
        <div class="field grow">
          <input type="search" data-testid="take-search" aria-label=${t.search} placeholder=${t.searchHint} title="/" spellcheck="false" .value=${search.words} @input=${this.onWords} @keydown=${this.onKey}>
          ${search.words === "" ? nothing : html`<button class="icon" aria-label=${t.clearWords} title=${t.clearWords} @click=${this.clearWords}>${icons.close}</button>`}
        </div>
        <button data-testid="take-filters" aria-expanded=${this.open} @click=${this.toggle}>${t.filters}</button>
      </div>
      ${this.open ? this.filters() : this.chosen()}
    </div>`;
  }

  private filters() {
    const { search } = this;
    const t = texts.takes;
    const hosts = this.sessions.filter(({ id, state: how }) => how === "connected" || id === search.host);
    const tags = [...new Set([...search.tags, ...this.tags.map(({ tag }) => tag)])];
    const count = (tag: string) => this.tags.find((one) => one.tag === tag)?.takes ?? 0;
    return html`<div class="filters">
      ${this.row(t.quality, QUALITIES.map((quality) => this.chip(t.qualities[quality], search.quality === quality, { quality: search.quality === quality ? "" : quality })))}
      ${this.row(t.kind, KINDS.map((kind) => this.chip(kindWords(kind), search.kind === kind, { kind: search.kind === kind ? "" : kind })))}
      ${tags.length === 0 ? nothing : this.row(t.tags, tags.map((tag) => this.chip(t.tagCount(tag, count(tag)), search.tags.includes(tag), { tags: toggledTag(search.tags, tag) })))}
      ${hosts.length === 0 ? nothing : this.row(t.placed, hosts.map((host) => this.chip(this.hostName(host.id), search.host === host.id, { host: search.host === host.id ? "" : host.id })))}
      ${this.row(t.layout, [this.chip(t.stacked, search.stacked, { stacked: !search.stacked }), this.chip(t.replaced, search.replaced, { replaced: !search.replaced })])}
    </div>`;
  }

  private row(name: string, chips: readonly TemplateResult[]) {
    return html`<span class="label" aria-hidden="true">${name}</span><div class="chips" role="group" aria-label=${name}>${chips}</div>`;
  }

  private chip(words: string, on: boolean, change: Partial<Search>) {
    return html`<button class="chip" aria-pressed=${on} @click=${() => this.put(change)}><span>${words}</span></button>`;
  }

  /** What narrows the search down while the filters are shut; each is taken away by a press. */
  private chosen() {
    const { search } = this;
    const { kind, host, quality } = search;
    const chips = [
      ...(quality === "" ? [] : [this.gone(texts.takes.qualities[quality], { quality: "" })]),
      ...(kind === "" ? [] : [this.gone(kindWords(kind), { kind: "" })]),
      ...search.tags.map((tag) => this.gone(tag, { tags: toggledTag(search.tags, tag) })),
      ...(host === "" ? [] : [this.gone(this.hostName(host), { host: "" })]),
    ];
    return chips.length === 0 ? nothing : html`<div class="chips" role="group" aria-label=${texts.takes.filters}>${chips}</div>`;
  }

  private gone(words: string, change: Partial<Search>) {
    const act = () => {
      this.put(change);
      this.field.focus();
    };
    return html`<button class="chip" aria-label=${texts.takes.takeAway(words)} title=${texts.takes.takeAway(words)} @click=${act}><span>${words}</span>${icons.close}</button>`;
  }

  private hostName(id: string): string {
    const session = this.sessions.find((one) => one.id === id);
    return session ? texts.takes.inHost(hostWords(session.kind)) : texts.takes.inLostHost;
  }
}
