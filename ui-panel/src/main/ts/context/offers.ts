import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import type { Offer } from "./labels";

/** The list that the split part of the main button opens: a menu of which one entry is chosen. Fires `choose` with its id. */
@customElement("su-offers")
export class Offers extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: relative;
      }
      .toggle {
        width: 30px;
        height: 100%;
        min-height: 30px;
        padding: 0;
        border-radius: 0 4px 4px 0;
      }
      .toggle.primary {
        border-left-color: var(--accent-text);
      }
      [role="menu"] {
        position: absolute;
        z-index: 6;
        right: 0;
        bottom: calc(100% + 4px);
        width: min(320px, calc(100vw - 20px));
        max-height: min(420px, 70vh);
        padding: 4px;
        overflow-y: auto;
        border: 1px solid var(--edge);
        border-radius: 5px;
        background: var(--panel);
        box-shadow: 0 6px 18px rgb(0 0 0 / 60%);
      }
      [role="menu"].below {
        top: calc(100% + 4px);
        bottom: auto;
      }
      [role^="menuitem"] {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr);
        align-items: baseline;
        gap: 0 4px;
        padding: 4px 6px;
        border-radius: 3px;
        cursor: pointer;
      }
      [role^="menuitem"]:hover,
      [role^="menuitem"]:focus {
        background: var(--raised-more);
      }
      [role^="menuitem"]:focus-visible {
        outline-offset: -2px;
      }
      [aria-disabled="true"] {
        cursor: default;
      }
      [aria-disabled="true"] .label-text {
        color: var(--faint);
      }
      .why {
        grid-column: 2;
      }
      .mark {
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) offers: readonly Offer[] = [];
  @property() chosen = "";
  /** What the button says to those who cannot see what stands beside it. */
  @property() words = "";
  /** Whether it stands beside a button that cannot be pressed. */
  @property({ type: Boolean }) quiet = false;
  @state() private open = false;
  @state() private below = false;
  private typedAt = 0;
  private typed = "";

  private get items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role=menuitemradio]")];
  }

  private show(focus: "chosen" | "last"): void {
    this.below = this.getBoundingClientRect().top < window.innerHeight / 2;
    this.open = true;
    void this.updateComplete.then(() => {
      const { items } = this;
      const to = focus === "last" ? items[items.length - 1] : (items.find((item) => item.getAttribute("aria-checked") === "true") ?? items[0]);
      to?.focus();
    });
  }

  private shut(back: boolean): void {
    this.open = false;
    if (back) {
      this.renderRoot.querySelector<HTMLElement>(".toggle")?.focus();
    }
  }

  private readonly onToggleKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.show(event.key === "ArrowUp" ? "last" : "chosen");
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const { items } = this;
    const at = items.indexOf(event.target as HTMLElement);
    const moves: Readonly<Record<string, number>> = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 };
    const to = moves[event.key];
    if (event.key === "Tab") {
      this.shut(false);
      return;
    }
    if (to !== undefined) {
      items[to]?.focus();
    } else if (event.key === "Escape") {
      this.shut(true);
    } else if (event.key === "Enter" || event.key === " ") {
      this.choose(this.offers[at]);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      this.jump(event.key, at);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /** To the next entry that begins with what was typed. */
  private jump(letter: string, at: number): void {
    const now = Date.now();
    this.typed = (now - this.typedAt < 700 ? this.typed : "") + letter.toLowerCase();
    this.typedAt = now;
    const from = this.typed.length > 1 ? at : at + 1;
    const round = this.offers.map((_, index) => (from + index) % this.offers.length);
    const found = round.find((index) => this.offers[index]?.label.toLowerCase().startsWith(this.typed));
    if (found !== undefined) {
      this.items[found]?.focus();
    }
  }

  private readonly onOut = (event: FocusEvent) => {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) {
      this.open = false;
    }
  };

  private choose(offer: Offer | undefined): void {
    if (offer && offer.why === "") {
      this.shut(true);
      this.dispatchEvent(new CustomEvent("choose", { detail: offer.id }));
    }
  }

  protected override render() {
    return html`<div class="whole" @focusout=${this.onOut}>
      <button type="button" class="toggle ${this.quiet ? "" : "primary"}" data-testid="operations" aria-haspopup="menu" aria-expanded=${this.open} aria-label=${this.words} title=${this.words}
        @keydown=${this.onToggleKey} @click=${() => (this.open ? this.shut(true) : this.show("chosen"))}>▾</button>
      ${this.open ? html`<div role="menu" class=${this.below ? "below" : ""} aria-label=${texts.context.operations} @keydown=${this.onKey}>${this.offers.map((offer) => this.item(offer))}</div>` : nothing}
    </div>`;
  }

  private item(offer: Offer) {
    const isChosen = offer.id === this.chosen;
    const first = this.offers.find(({ why }) => why === offer.why) ?? offer;
    return html`<div role="menuitemradio" tabindex="-1" data-testid="operation" data-do=${offer.id} aria-checked=${isChosen} aria-disabled=${offer.why !== ""} @click=${() => this.choose(offer)}>
      <span class="mark" aria-hidden="true">${isChosen ? "●" : ""}</span><span class="label-text">${offer.label}</span>
      ${offer.why === "" ? nothing : html`<span class="why small dim" lang=${first === offer && offer.told ? "en" : nothing}>${first === offer ? offer.why : texts.context.sameReason(first.label)}</span>`}
    </div>`;
  }
}
