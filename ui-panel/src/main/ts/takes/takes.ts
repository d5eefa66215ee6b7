import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { readMoreTakes } from "../state/live";
import { tried } from "../state/notices";
import { isReplaced, takesNewestFirst } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import "./card";
import type { TakeCard } from "./card";

/** All takes as cards, newest first. Arrow keys go from card to card. */
@customElement("su-takes")
export class Takes extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .head {
        position: sticky;
        z-index: 1;
        top: 0;
        background: var(--panel);
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        min-height: 29px;
        padding: 2px 10px;
        border-bottom: 1px solid var(--line);
        color: var(--dim);
      }
      .head label {
        display: flex;
        align-items: center;
        gap: 5px;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(138px, 1fr));
        gap: 8px;
        padding: 8px 10px;
      }
      @media (min-width: 1080px) {
        .cards {
          grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
        }
      }
      .none {
        padding: 10px;
        color: var(--faint);
      }
      .more {
        padding: 0 10px 10px;
      }
    `,
  ];

  /** The take that is open, null for none. */
  @property({ attribute: false }) opened: string | null = null;
  @state() private withReplaced = false;
  private readonly watch = new Watch(this);

  /** Puts the keys on a take's card. */
  focusOn(take: string): void {
    [...this.renderRoot.querySelectorAll<TakeCard>("su-take-card")].find((card) => card.take.id === take)?.focus();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const cards = [...this.renderRoot.querySelectorAll<TakeCard>("su-take-card")];
    const at = cards.findIndex((card) => card === event.target || event.composedPath().includes(card));
    const to = cards[at + this.stepOf(event.key, cards)];
    if (at >= 0 && this.stepOf(event.key, cards) !== 0) {
      event.preventDefault();
      to?.focus();
    }
  };

  private stepOf(key: string, cards: readonly TakeCard[]): number {
    const top = cards[0]?.offsetTop;
    const columns = Math.max(1, cards.filter((card) => card.offsetTop === top).length);
    switch (key) {
      case "ArrowRight":
        return 1;
      case "ArrowLeft":
        return -1;
      case "ArrowDown":
        return columns;
      case "ArrowUp":
        return -columns;
      default:
        return 0;
    }
  }

  protected override render() {
    const all = takesNewestFirst(this.watch.state);
    const replaced = all.filter((take) => isReplaced(take, all));
    const shown = this.withReplaced ? all : all.filter((take) => take.id === this.opened || !replaced.includes(take));
    return html`<section aria-label="Takes" data-testid="takes">
      <div class="head">
        <h2>Takes</h2>
        ${replaced.length === 0
          ? nothing
          : html`<label><input type="checkbox" .checked=${this.withReplaced} @change=${() => (this.withReplaced = !this.withReplaced)}>Drafts that have a final</label>`}
      </div>
      ${all.length === 0 && this.watch.state.loaded ? html`<p class="none">No takes yet. What you ask for appears here when it is done.</p>` : nothing}
      <div class="cards" @keydown=${this.onKey}>
        ${repeat(shown, (take) => take.id, (take) => html`<su-take-card .take=${take} ?open=${take.id === this.opened}></su-take-card>`)}
      </div>
      ${this.watch.state.moreTakes === null ? nothing : html`<p class="more"><button @click=${() => tried(readMoreTakes)}>Older takes</button></p>`}
    </section>`;
  }
}
