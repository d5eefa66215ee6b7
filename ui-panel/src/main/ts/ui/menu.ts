import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { base } from "./base";
import { controls } from "./controls";

/** One line of a menu; `checked` makes it one that is on or off. */
export interface MenuEntry {
  readonly words: string;
  readonly act: () => void;
  readonly keys?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
}

const EDGE = 4;

/** A button with a menu (WAI-ARIA menu button). The focus is on the button again when an entry acts. */
@customElement("su-menu")
export class Menu extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
      .list {
        position: fixed;
        z-index: 6;
        display: grid;
        width: max-content;
        max-width: calc(100vw - 8px);
        max-height: calc(100vh - 8px);
        padding: 3px;
        overflow-y: auto;
        border: 1px solid var(--line-strong);
        border-radius: 4px;
        background: var(--panel);
        box-shadow: 0 6px 18px rgb(0 0 0 / 60%);
      }
      .list button {
        justify-content: start;
        border-color: transparent;
        background: none;
        text-align: left;
      }
      .list button:focus {
        outline: 2px solid var(--focus);
        outline-offset: -2px;
      }
      .list button[aria-disabled="true"] {
        color: var(--faint);
        cursor: default;
      }
      .tick {
        width: 12px;
      }
      .keys {
        margin-left: auto;
        padding-left: 16px;
        color: var(--dim);
      }
    `,
  ];

  @property({ attribute: false }) face!: TemplateResult;
  @property({ attribute: false }) entries: readonly MenuEntry[] = [];
  @property() words = "";
  /** Whether the Tab key stops at the button. */
  @property({ type: Boolean }) stop = true;
  @state() private opened = false;
  @query(".opener") private opener!: HTMLButtonElement;

  override focus(): void {
    this.opener.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listen(false);
  }

  private listen(on: boolean): void {
    const change = on ? window.addEventListener : window.removeEventListener;
    change("pointerdown", this.onOutside, true);
    change("scroll", this.onScroll, true);
    change("resize", this.close);
  }

  private readonly onOutside = (event: Event) => {
    if (!event.composedPath().includes(this)) {
      this.close();
    }
  };

  private readonly onScroll = (event: Event) => {
    if (!event.composedPath().includes(this)) {
      this.close();
    }
  };

  private readonly close = () => {
    this.opened = false;
    this.listen(false);
  };

  private async open(at: "first" | "last"): Promise<void> {
    this.opened = true;
    this.listen(true);
    await this.updateComplete;
    this.put();
    this.lines.at(at === "first" ? 0 : -1)?.focus();
  }

  /** Below the button, or above it where there is no room; never outside of the window. */
  private put(): void {
    const list = this.renderRoot.querySelector<HTMLElement>(".list");
    if (!list) {
      return;
    }
    const button = this.opener.getBoundingClientRect();
    const { width, height } = list.getBoundingClientRect();
    const below = button.bottom + 2;
    const top = below + height <= innerHeight - EDGE ? below : Math.max(EDGE, button.top - 2 - height);
    list.style.setProperty("top", `${Math.min(top, innerHeight - EDGE - height)}px`);
    list.style.setProperty("left", `${Math.max(EDGE, Math.min(button.right - width, innerWidth - EDGE - width))}px`);
  }

  private get lines(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>(".list button")];
  }

  private choose(entry: MenuEntry): void {
    if (entry.disabled !== true) {
      this.close();
      this.focus();
      entry.act();
    }
  }

  private readonly toggle = () => (this.opened ? this.close() : void this.open("first"));

  private readonly onOpenerKey = (event: KeyboardEvent) => {
    if (!event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      event.stopPropagation();
      void this.open(event.key === "ArrowDown" ? "first" : "last");
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const { lines } = this;
    const at = lines.indexOf(this.renderRoot.querySelector<HTMLButtonElement>("button:focus") ?? this.opener);
    const next = this.next(event.key, at, lines);
    event.stopPropagation();
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
      this.focus();
    } else if (event.key === "Tab") {
      this.close();
      this.focus();
    }
  };

  private next(key: string, at: number, lines: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
    switch (key) {
      case "ArrowDown":
        return lines[(at + 1) % lines.length];
      case "ArrowUp":
        return lines[(at - 1 + lines.length) % lines.length];
      case "Home":
        return lines[0];
      case "End":
        return lines[lines.length - 1];
      default:
        return key.length === 1 && key !== " " ? startingWith(key, at, lines) : undefined;
    }
  }

  protected override render() {
    return html`<button class="icon opener" aria-label=${this.words} title=${this.words} aria-haspopup="menu" aria-expanded="${this.opened}" tabindex=${this.stop ? 0 : -1}
        @click=${this.toggle} @keydown=${this.onOpenerKey}>${this.face}</button>
      ${this.opened ? html`<div class="list" role="menu" aria-label=${this.words} @keydown=${this.onKey}>${this.entries.map((entry) => this.line(entry))}</div>` : nothing}`;
  }

  private line(entry: MenuEntry) {
    const checks = this.entries.some(({ checked }) => checked !== undefined);
    return html`<button role=${entry.checked === undefined ? "menuitem" : "menuitemcheckbox"} tabindex="-1" aria-checked=${entry.checked ?? nothing}
      aria-disabled=${entry.disabled ? "true" : nothing} @click=${() => this.choose(entry)}>
      ${checks ? html`<span class="tick" aria-hidden="true">${entry.checked ? "✓" : nothing}</span>` : nothing}<span>${entry.words}</span>${entry.keys ? html`<span class="keys mono small" aria-hidden="true">${entry.keys}</span>` : nothing}
    </button>`;
  }
}

/** The next line that begins with a letter, going round. */
function startingWith(letter: string, at: number, lines: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
  const round = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
  return round.find((line) => line.textContent?.trim().replace("✓", "").toLowerCase().startsWith(letter.toLowerCase()));
}
