import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api } from "../api/api";
import type { Take } from "../api/shapes";
import { takeDesk } from "../state/takes";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { LONGEST_TAG, MOST_TAGS, tagged } from "./tagging";

/** The tags of a take: written with Enter or a comma, taken away by a press, with those known offered. */
@customElement("su-take-tags")
export class TakeTags extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      li {
        max-width: 100%;
      }
      li button {
        max-width: 100%;
        padding: 2px 4px 2px 9px;
        border-radius: 12px;
      }
      li span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      p {
        overflow-wrap: anywhere;
      }
      input {
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @state() private known: readonly string[] = [];
  @state() private flaw = "";
  @query("input") private field!: HTMLInputElement;

  private readonly offer = async () => {
    const tags = await api.tags().catch(() => []);
    this.known = tags.map(({ tag }) => tag);
  };

  private async add(text: string): Promise<void> {
    const t = texts.viewer;
    const now = tagged(this.take.tags, text);
    if ("flaw" in now) {
      this.flaw = now.flaw === "many" ? t.manyTags(MOST_TAGS) : t.longTag(now.tag, LONGEST_TAG);
      return;
    }
    this.flaw = "";
    if (now.tags.length === this.take.tags.length || (await takeDesk.tag(this.take, now.tags))) {
      this.field.value = "";
    }
  }

  private async untag(tag: string, at: number): Promise<void> {
    await takeDesk.tag(this.take, this.take.tags.filter((other) => other !== tag));
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLButtonElement>("li button");
    (buttons[Math.min(at, buttons.length - 1)] ?? this.field).focus();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === ",") && !event.isComposing) {
      event.preventDefault();
      void this.add(this.field.value);
    } else if (event.key === "Backspace" && this.field.value === "" && this.take.tags.length > 0) {
      const at = this.take.tags.length - 1;
      this.renderRoot.querySelectorAll<HTMLButtonElement>("li button")[at]?.focus();
    }
  };

  private readonly onInput = () => {
    if (this.field.value.includes(",")) {
      void this.add(this.field.value);
    }
  };

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (before && before.id !== this.take.id) {
      this.flaw = "";
      this.field.value = "";
    }
  }

  protected override render() {
    const { tags } = this.take;
    const t = texts.viewer;
    return html`
      ${tags.length === 0 ? nothing : html`<ul role="list" aria-label=${t.tags}>${tags.map((tag, at) => html`<li><button data-testid="tag" data-tag=${tag} aria-label=${t.untag(tag)} title=${t.untag(tag)} @click=${() => this.untag(tag, at)}><span>${tag}</span>${icons.close}</button></li>`)}</ul>`}
      <input data-testid="tag-field" aria-label=${t.addTag} placeholder=${t.tagHint} list="known" autocomplete="off" aria-invalid=${this.flaw !== ""} aria-describedby="flaw"
        @focus=${this.offer} @keydown=${this.onKey} @input=${this.onInput} @change=${() => this.field.value !== "" && this.add(this.field.value)}>
      <datalist id="known">${this.known.filter((tag) => !tags.includes(tag)).map((tag) => html`<option value=${tag}></option>`)}</datalist>
      <p id="flaw" class="small trouble" role="alert">${this.flaw}</p>
    `;
  }
}
