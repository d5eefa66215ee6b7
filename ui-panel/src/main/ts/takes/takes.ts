import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { placementsShowing, sessionList } from "../state/select";
import type { State } from "../state/state";
import { takeDesk } from "../state/takes";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { hostWords } from "../ui/words";
import "./card";
import type { TakeCard } from "./card";
import { Finding } from "./finding";
import { cardKeys } from "./keys";
import { isNarrow, type Search } from "./query";
import "./search";
import type { SearchBar } from "./search";
import { current, laidOut, stackKey, type Shown, type Stack } from "./stacks";
import { takesLooks } from "./takeslooks";
import { titled } from "./title";

/** So many cards more are drawn as their end comes near. */
const DRAWN = 90;

/** What of the state the cards show; a change of anything else renders nothing. */
function shownOf(state: State): readonly unknown[] {
  return [state.takes, state.placements, state.sessions, state.loaded, state.moreTakes, state.compared];
}

/** All takes as cards, newest first, searched by words and chips. Arrow keys go from card to card. */
@customElement("su-takes")
export class Takes extends LitElement {
  static override styles = [base, controls, takesLooks];

  /** The take that is open, null for none. */
  @property({ attribute: false }) opened: string | null = null;
  /** Whether the filters stand under the search: then its head goes away with what is scrolled. */
  @state() private filtering = false;
  @state() private limit = DRAWN;
  @state() private spread: readonly string[] = [];
  @query("su-search") private bar!: SearchBar;
  @query(".more") private end!: HTMLElement | null;
  private readonly watch = new Watch(this);
  private readonly finding = new Finding(this);
  private readonly keys = cardKeys(() => this.cards);
  private drawn: readonly unknown[] = [];
  /** The card that had the keys, and its place, for when it goes away under them. */
  private held: { readonly card: TakeCard; readonly at: number } | null = null;
  private readonly near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.more(), { rootMargin: "400px" });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.near.disconnect();
  }

  /** Puts the keys on a take's card, or on the first where it has none any more. */
  focusOn(take: string): void {
    const at = this.shown().findIndex((one) => one.take.id === take);
    this.limit = Math.max(this.limit, at + 1);
    void this.updateComplete.then(() => (this.cards.find((card) => card.take.id === take) ?? this.cards[0] ?? this.bar).focus());
  }

  /** Puts the keys into the search. */
  toSearch(): void {
    this.bar.focus();
  }

  private get cards(): readonly TakeCard[] {
    return [...this.renderRoot.querySelectorAll<TakeCard>("su-take-card")];
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    const now = shownOf(this.watch.state);
    const same = changed.size === 0 && this.finding.same() && now.every((value, at) => value === this.drawn[at]);
    this.drawn = now;
    return !same || !this.hasUpdated;
  }

  protected override updated(): void {
    this.near.disconnect();
    if (this.end) {
      this.near.observe(this.end);
    }
    if (this.held && !this.held.card.isConnected) {
      const { cards } = this;
      const next = cards[Math.min(this.held.at, cards.length - 1)];
      this.held = null;
      (next ?? this.bar).focus();
    }
  }

  private readonly onFocus = (event: FocusEvent) => {
    const at = this.cards.findIndex((card) => card === event.target);
    const card = this.cards[at];
    this.held = card ? { card, at } : null;
  };

  private readonly onBlur = (event: FocusEvent) => {
    if (event.relatedTarget !== null || this.held?.card.isConnected) {
      this.held = null;
    }
  };

  private more(): void {
    if (this.limit < this.shown().length) {
      this.limit += DRAWN;
    } else {
      void this.finding.more();
    }
  }

  private readonly onSearch = (event: CustomEvent<Partial<Search>>) => {
    this.limit = DRAWN;
    this.scrollTop = 0;
    this.finding.put(event.detail);
  };

  private readonly onStack = (event: CustomEvent<string>) => {
    const { detail: key } = event;
    this.spread = this.spread.includes(key) ? this.spread.filter((one) => one !== key) : [...this.spread, key];
  };

  private readonly clear = () => {
    this.finding.clear();
    this.bar.focus();
  };

  /** A stack is spread where its button was pressed, or where the open take lies in it under another. */
  private isSpread(stack: Stack): boolean {
    return this.spread.includes(stack.key) || stack.takes.some(({ id }, at) => at > 0 && id === this.opened);
  }

  private shown(): readonly Shown[] {
    const { search, takes } = this.finding;
    const left = search.replaced || search.quality === "draft" ? takes : current(takes, this.opened);
    return search.stacked
      ? laidOut(left, (stack) => this.isSpread(stack))
      : left.map((take) => ({ take, key: stackKey(take), under: 0, spread: false }));
  }

  protected override render() {
    const { finding } = this;
    const shown = this.shown();
    const t = texts.takes;
    return html`<section aria-label=${t.title} data-testid="takes">
      <div class="head ${this.filtering ? "long" : ""}">
        <div class="title"><h2>${t.title}</h2><span class="dim small" role="status" data-testid="take-count">${finding.waiting ? t.looking : t.count(finding.takes.length, finding.hasMore)}</span></div>
        <su-search .search=${finding.search} .sessions=${sessionList(this.watch.state)} @search=${this.onSearch} @filters=${(event: CustomEvent<boolean>) => (this.filtering = event.detail)}></su-search>
      </div>
      ${finding.waiting ? this.blanks() : shown.length === 0 ? this.none() : nothing}
      <div class="cards" @keydown=${this.keys} @focusin=${this.onFocus} @focusout=${this.onBlur} @stack=${this.onStack}>
        ${repeat(shown.slice(0, this.limit), ({ take }) => take.id, (one) => this.card(one))}
      </div>
      ${(finding.hasMore || this.limit < shown.length) && !finding.waiting ? html`<p class="more"><button ?disabled=${finding.busy} @click=${() => this.more()}>${finding.busy ? t.looking : t.older}</button></p>` : nothing}
    </section>`;
  }

  private card({ take, key, under, spread }: Shown) {
    const { state: now } = this.watch;
    const placement = placementsShowing(now, take.id).find(({ state: how }) => how === "live");
    const host = placement ? hostWords(now.sessions[placement.host]?.kind ?? "host") : null;
    return html`<su-take-card .take=${take} .words=${titled(now.takes, take)} .host=${host} .stack=${key} .under=${under} .spread=${spread}
      ?open=${take.id === this.opened} ?second=${take.id === now.compared} ?comparable=${this.opened !== null && take.id !== this.opened}
      @compare=${() => takeDesk.compare(take.id === now.compared ? null : take.id)}></su-take-card>`;
  }

  private blanks() {
    return html`<div class="cards" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<div class="blank"></div>`)}</div>`;
  }

  private none() {
    const { problem, search } = this.finding;
    const t = texts.takes;
    if (problem) {
      return html`<div class="none" role="alert"><p lang=${problem.lang ?? nothing}>${problem.message} ${problem.todo}</p><button @click=${this.clear}>${t.clear}</button></div>`;
    }
    return isNarrow(search)
      ? html`<div class="none" data-testid="nothing-found"><p>${t.nothing(this.soughtFor())}</p><button @click=${this.clear}>${t.clear}</button></div>`
      : html`<p class="none">${t.none}</p>`;
  }

  private soughtFor(): readonly string[] {
    const { words, tags, kind, host, quality } = this.finding.search;
    const t = texts.takes;
    const session = this.watch.state.sessions[host];
    const where = host === "" ? [] : [session ? t.inHost(hostWords(session.kind)) : t.inLostHost];
    return [
      ...(words.trim() === "" ? [] : [t.quoted(words.trim())]),
      ...(quality === "" ? [] : [t.qualities[quality]]),
      ...(kind === "" ? [] : [t.kinds[kind] ?? kind]),
      ...tags.map((tag) => t.tagged(tag)),
      ...where,
    ];
  }
}
