import { LitElement, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { Take } from "./api/shapes";
import "./compose/compose";
import type { Compose } from "./compose/compose";
import "./context/context";
import { chooseAsLastTime, meanHostOfLastTime } from "./context/remembered";
import "./hosts/hosts";
import { layout } from "./layout";
import "./queue/queue";
import type { Queue } from "./queue/queue";
import { readJobs } from "./state/desk";
import { live } from "./state/live";
import { openCount, progressOf, takesNewestFirst } from "./state/select";
import { Watch } from "./state/watch";
import "./takes/takes";
import type { Takes } from "./takes/takes";
import { language, texts } from "./texts/texts";
import "./ui/bar";
import { base } from "./ui/base";
import { controls } from "./ui/controls";
import "./ui/gate";
import "./ui/help";
import type { Help } from "./ui/help";
import { isTyping } from "./ui/typing";
import "./ui/notices";
import "./viewer/details";
import "./viewer/viewer";
import type { Viewer } from "./viewer/viewer";

const ROOMS = ["ask", "queue", "takes", "hosts"] as const;
type Room = (typeof ROOMS)[number];
const t = texts.shell;

/** The whole panel: which rooms show, and the keys that work everywhere. */
@customElement("su-panel")
export class Panel extends LitElement {
  static override styles = [base, controls, layout];

  @state() private room: Room = "ask";
  /** What stands beside the work where there is no room for both. */
  @state() private side: "takes" | "hosts" = "takes";
  @state() private opened: string | null = null;
  @query("su-compose") private compose!: Compose | null;
  @query("su-queue") private queue!: Queue | null;
  @query("su-viewer") private viewer!: Viewer | null;
  @query("su-takes") private takes!: Takes | null;
  @query("su-help") private help!: Help;
  private readonly watch = new Watch(this);
  private readonly narrow = matchMedia("(max-width: 679px)");
  private readonly onWidth = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = language;
    window.addEventListener("keydown", this.onKey);
    this.narrow.addEventListener("change", this.onWidth);
    meanHostOfLastTime();
    chooseAsLastTime();
    void live.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this.onKey);
    this.narrow.removeEventListener("change", this.onWidth);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (isTyping(event)) {
      this.leaveField(event);
    } else if (this.key(event)) {
      event.preventDefault();
    }
  };

  private leaveField(event: KeyboardEvent): void {
    const field = event.composedPath()[0];
    if (event.key === "Escape" && field instanceof HTMLElement) {
      field.blur();
    }
  }

  private key(event: KeyboardEvent): boolean {
    const acts: Readonly<Record<string, () => void>> = {
      "?": () => this.help.open(),
      n: () => this.toPrompt(),
      g: () => this.act(),
      t: () => this.openNewest(),
      "/": () => this.toSearch(),
      "1": () => this.go("ask"),
      "2": () => this.go("queue"),
      "3": () => this.go("takes"),
      "4": () => this.go("hosts"),
    };
    const act = acts[event.key.toLowerCase()];
    act?.();
    return act !== undefined || (this.viewer?.key(event) ?? false);
  }

  private act(place = false): void {
    this.show("ask");
    this.compose?.act(place);
  }

  private toPrompt(): void {
    this.show("ask");
    void this.updateComplete.then(() => this.compose?.focus());
  }

  private openNewest(): void {
    this.opened = takesNewestFirst(this.watch.state)[0]?.id ?? this.opened;
    this.show("takes");
    void this.updateComplete.then(() => this.toViewer());
  }

  /** An open take hides the others where there is room for one column only. */
  private async toSearch(): Promise<void> {
    this.show("takes");
    await this.updateComplete;
    if (this.takes?.getClientRects().length === 0) {
      this.opened = null;
      await this.updateComplete;
    }
    this.takes?.toSearch();
  }

  private readonly onCompose = (event: CustomEvent<Take>) => {
    this.show("ask");
    void this.updateComplete.then(() => this.compose?.remix(event.detail));
  };

  private show(room: Room): void {
    this.room = room;
    this.side = room === "takes" || room === "hosts" ? room : this.side;
  }

  /** Shows a room and puts the focus into it. */
  private go(room: Room): void {
    this.show(room);
    void this.updateComplete.then(() => {
      const place = this.renderRoot.querySelector<HTMLElement>(`.${room}`);
      place?.scrollIntoView({ block: "nearest" });
      room === "queue" ? this.queue?.focus() : place?.focus();
    });
  }

  private readonly skip = (event: Event, room: Room) => {
    event.preventDefault();
    this.go(room);
  };

  private readonly onOpen = (event: CustomEvent<string>) => {
    this.opened = event.detail;
    this.show("takes");
    if (!(event.detail in this.watch.state.jobs)) {
      void readJobs([event.detail]);
    }
    void this.updateComplete.then(() => this.toViewer());
  };

  private async toViewer(): Promise<void> {
    this.renderRoot.querySelector(".takes")?.scrollTo({ top: 0 });
    await this.viewer?.updateComplete;
    this.viewer?.focus();
  }

  private readonly onClose = () => {
    const before = this.opened;
    this.opened = null;
    void this.updateComplete.then(() => before !== null && this.takes?.focusOn(before));
  };

  /** What runs is told by the page's title, which a tab shows. */
  protected override updated(): void {
    const progress = progressOf(this.watch.state);
    document.title = progress === null ? t.name : t.titleOf(Math.floor(progress * 100));
  }

  protected override render() {
    const { link } = this.watch.state;
    if (link.name === "locked") {
      return html`<su-gate .why=${link.why}></su-gate>`;
    }
    const take = this.opened === null ? undefined : this.watch.state.takes[this.opened];
    return html`
      ${this.skips()}
      <su-bar @help=${() => this.help.open()}></su-bar>
      ${this.rooms()}
      <main data-room=${this.room} data-side=${this.side} @open=${this.onOpen} @compose=${this.onCompose} @seek=${(event: CustomEvent<number>) => this.viewer?.seek(event.detail)}>
        <div class="work">
          <div class="ask" tabindex="-1"><su-context ?keys=${take === undefined} @render=${(event: CustomEvent<boolean>) => this.act(event.detail)}></su-context><su-compose></su-compose></div>
          <div class="queue"><su-queue></su-queue></div>
        </div>
        <div class="takes ${take ? "viewing" : ""}" tabindex="-1">
          ${take ? html`<su-viewer .take=${take} @close=${this.onClose}></su-viewer>` : nothing}
          <su-takes .opened=${take?.id ?? null}></su-takes>
        </div>
        <div class="hosts" tabindex="-1">
          ${take ? html`<su-take-details .take=${take}></su-take-details>` : nothing}
          <su-hosts></su-hosts>
        </div>
      </main>
      <su-notices role="region" aria-label=${t.messages}></su-notices>
      <su-help></su-help>
    `;
  }

  private skips() {
    return html`<nav class="skips" aria-label=${t.skip}>
      ${ROOMS.map((room) => html`<a href="#${room}" @click=${(event: Event) => this.skip(event, room)}>${t.skipTo(t.rooms[room])}</a>`)}
    </nav>`;
  }

  private rooms() {
    const open = openCount(this.watch.state);
    const words: Readonly<Record<Room, string>> = { ...t.rooms, queue: open === 0 ? t.rooms.queue : t.queueOf(open) };
    const shown = this.narrow.matches ? this.room : this.side;
    return html`<nav class="rooms" aria-label=${t.roomsLabel}>
      ${ROOMS.map((room) => html`<button class="room" data-to=${room} aria-current=${room === shown ? "page" : "false"} @click=${() => this.show(room)}>${words[room]}</button>`)}
    </nav>`;
  }
}
