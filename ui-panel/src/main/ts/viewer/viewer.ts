import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Take } from "../api/shapes";
import { finalOf } from "../state/select";
import { takeDesk } from "../state/takes";
import { Watch } from "../state/watch";
import { titled } from "../takes/title";
import { texts } from "../texts/texts";
import { parseRate, rate } from "../time/timebase";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import "./actions";
import type { TakeActions } from "./actions";
import "./details";
import "./further";
import type { Further } from "./further";
import { saveLevel, savedLevel } from "./level";
import "./marking";
import { markedIn, markedOut, rangeOf, UNMARKED, type Marks } from "./marks";
import { Player } from "./player";
import { keyOf, playing, type Acts } from "./playing";
import { reelOf } from "./reel";
import "./scrubber";
import type { Scrubber } from "./scrubber";
import "./stage";
import type { Stage } from "./stage";
import "./transport";
import "./waveform";

/** The open take: picture, scrubber, sound, transport, in and out, actions. Fires `close`. */
@customElement("su-viewer")
export class Viewer extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        background: var(--panel);
        border-bottom: 1px solid var(--line);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 36px;
        padding: 2px 8px 2px 4px;
        border-bottom: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @state() private level = savedLevel();
  @state() private marks: Marks = UNMARKED;
  @state() private going = false;
  @query("su-take-actions") private actions!: TakeActions;
  @query("su-scrubber") private scrubber!: Scrubber;
  @query("su-stage") private stage!: Stage;
  @query("su-further") private further!: Further | null;
  private player!: Player;
  private readonly watch = new Watch(this);
  /** Where the details have a column of their own. */
  private readonly wide = window.matchMedia("(min-width: 1080px)");
  private readonly onWidth = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide.addEventListener("change", this.onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.wide.removeEventListener("change", this.onWidth);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (changed.has("take") && before?.id !== this.take.id) {
      this.player = new Player(parseRate(this.take.rate) ?? rate(24n), this.take.frames);
      this.player.loop = this.take.loop;
      this.marks = UNMARKED;
    }
  }

  /** Puts the keys on the playhead. */
  override focus(): void {
    this.scrubber.focus();
  }

  /** Puts the playhead on a frame. */
  seek(frame: number): void {
    this.player.seek(frame);
    this.scrubber.focus();
  }

  private readonly setLevel = (event: CustomEvent<number>) => this.putLevel(event.detail);

  private readonly setMarks = (event: CustomEvent<Marks>) => {
    this.marks = event.detail;
  };

  private putLevel(level: number): void {
    this.level = level;
    saveLevel(level);
  }

  private readonly goOn = () => {
    this.going = !this.going;
    if (this.going) {
      void this.updateComplete.then(() => this.further?.updateComplete).then(() => this.further?.focus());
    }
  };

  private readonly alone = () => {
    takeDesk.compare(null);
    this.scrubber.focus();
  };

  /** Does what a key stands for; answers whether it stands for anything. */
  key(event: KeyboardEvent): boolean {
    const playingActs = playing(this.player, event.shiftKey, this.level, (level) => this.putLevel(level));
    const acts: Acts = { ...playingActs, ...this.marking(event.shiftKey), ...this.doing() };
    const act = acts[keyOf(event)];
    act?.();
    return act !== undefined;
  }

  private marking(shift: boolean): Acts {
    const { player, marks } = this;
    return {
      i: () => (shift ? player.seek(marks.start ?? 0) : (this.marks = markedIn(marks, player.wanted))),
      o: () => (shift ? player.seek((marks.end ?? player.frames) - 1) : (this.marks = markedOut(marks, player.wanted))),
      x: () => (this.marks = UNMARKED),
    };
  }

  private doing(): Acts {
    return {
      b: () => this.actions.compare(),
      f: () => this.stage.swap(),
      w: () => this.stage.turn(),
      e: () => this.goOn(),
      p: () => this.actions.place(),
      s: () => this.actions.swap(),
      Delete: () => this.actions.askDelete(),
      Escape: () => this.close(),
    };
  }

  private readonly close = () => this.dispatchEvent(new CustomEvent("close"));

  private final() {
    const final = finalOf(this.watch.state, this.take);
    const open = () => this.dispatchEvent(new CustomEvent("open", { detail: final?.id, bubbles: true, composed: true }));
    return final ? html`<button class="link small" @click=${open}>${texts.viewer.openFinal}</button>` : nothing;
  }

  /** The take that this one is compared with. */
  private get second(): Take | null {
    const { compared, takes } = this.watch.state;
    return compared === null || compared === this.take.id ? null : (takes[compared] ?? null);
  }

  protected override render() {
    const { player, take, second } = this;
    const { takes } = this.watch.state;
    const reel = reelOf(take);
    const range = rangeOf(this.marks, take.frames);
    const t = texts.viewer;
    return html`<section aria-label=${t.viewer} data-testid="viewer" data-take=${take.id}>
      <div class="head">
        <button class="icon" aria-label=${t.close} title="${t.close} (Esc)" @click=${this.close}>${icons.back}</button>
        <h2 class="clip grow">${titled(takes, take)}</h2>
        ${this.final()}
        <span class="dim small">${t.which(texts.takes.qualities[take.quality], take.seed)}</span>
      </div>
      <su-stage .take=${take} .second=${second} .words=${second ? titled(takes, second) : ""} .player=${player} .level=${this.level} @alone=${this.alone}></su-stage>
      <su-scrubber .reel=${reel} .player=${player} .range=${range}></su-scrubber>
      ${take.sound ? html`<su-waveform .reel=${reel} .player=${player}></su-waveform>` : nothing}
      <su-transport ?sounds=${take.sound} .player=${player} .level=${this.level} @level=${this.setLevel}></su-transport>
      <su-take-marking .player=${player} .marks=${this.marks} @marks=${this.setMarks}></su-take-marking>
      <su-take-actions .take=${take} ?going=${this.going} @deleted=${this.close} @further=${this.goOn}></su-take-actions>
      ${this.going ? html`<su-further .take=${take} .range=${range}></su-further>` : nothing}
      ${this.wide.matches ? nothing : html`<su-take-details .take=${take}></su-take-details>`}
    </section>`;
  }
}
