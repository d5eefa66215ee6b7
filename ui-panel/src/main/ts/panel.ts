import { LitElement, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { Take } from "./api/shapes";
import "./compose/compose";
import type { Compose } from "./compose/compose";
import "./hosts/hosts";
import { layout } from "./layout";
import "./queue/queue";
import { readJobs } from "./state/desk";
import { live } from "./state/live";
import { openJobs, takesNewestFirst } from "./state/select";
import { Watch } from "./state/watch";
import "./takes/takes";
import type { Takes } from "./takes/takes";
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

type Room = "ask" | "takes" | "hosts";
const ROOMS: readonly Room[] = ["ask", "takes", "hosts"];

/** The whole panel: which rooms show, and the keys that work everywhere. */
@customElement("su-panel")
export class Panel extends LitElement {
  static override styles = [base, controls, layout];

  @state() private room: Room = "ask";
  @state() private opened: string | null = null;
  @query("su-compose") private compose!: Compose | null;
  @query("su-viewer") private viewer!: Viewer | null;
  @query("su-takes") private takes!: Takes | null;
  @query("su-help") private help!: Help;
  private readonly watch = new Watch(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("keydown", this.onKey);
    void live.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this.onKey);
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
      t: () => this.openNewest(),
      "/": () => this.toSearch(),
      "1": () => this.show("ask"),
      "2": () => this.show("takes"),
      "3": () => this.show("hosts"),
    };
    const act = acts[event.key.toLowerCase()];
    act?.();
    return act !== undefined || (this.viewer?.key(event) ?? false);
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
  }

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

  protected override render() {
    const { link } = this.watch.state;
    if (link.name === "locked") {
      return html`<su-gate .why=${link.why}></su-gate>`;
    }
    const take = this.opened === null ? undefined : this.watch.state.takes[this.opened];
    return html`
      <su-bar @help=${() => this.help.open()}></su-bar>
      ${this.rooms()}
      <main data-room=${this.room} @open=${this.onOpen} @compose=${this.onCompose} @seek=${(event: CustomEvent<number>) => this.viewer?.seek(event.detail)}>
        <div class="ask"><su-compose></su-compose><su-queue></su-queue></div>
        <div class="takes ${take ? "viewing" : ""}">
          ${take ? html`<su-viewer .take=${take} @close=${this.onClose}></su-viewer>` : nothing}
          <su-takes .opened=${take?.id ?? null}></su-takes>
        </div>
        <div class="hosts">
          ${take ? html`<su-take-details .take=${take}></su-take-details>` : nothing}
          <su-hosts></su-hosts>
        </div>
      </main>
      <su-notices></su-notices>
      <su-help></su-help>
    `;
  }

  private rooms() {
    const open = openJobs(this.watch.state).length;
    const words: Readonly<Record<Room, string>> = { ask: open === 0 ? "Ask" : `Ask (${open})`, takes: "Takes", hosts: "Hosts" };
    return html`<nav aria-label="Rooms">
      ${ROOMS.map((room) => html`<button class="room ${room}" aria-current=${room === this.room ? "page" : "false"} @click=${() => this.show(room)}>${words[room]}</button>`)}
    </nav>`;
  }
}
