import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Take } from "../api/shapes";
import { texts } from "../texts/texts";
import { parseRate, rate } from "../time/timebase";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { sizeWords } from "../ui/words";
import { keep, kept } from "../ui/kept";
import { aspectOf, commonAspect, commonFrames, differenceOf, dividerBy, nextView, SIDE_BY_SIDE, VIEWS, type View } from "./comparing";
import { Following } from "./following";
import { Pair } from "./pair";
import { Player } from "./player";
import { reelOf } from "./reel";
import "./screen";
import { stageLooks } from "./stagelooks";

const KEY = "secondunit.compare";
/** Two of them are one turn of the flicker, which is 2 a second. */
const FLICKER_MILLIS = 250;

/** The open take's picture; with a second take, both in step: wiped, flickered or side by side. Fires `alone` to end that. */
@customElement("su-stage")
export class Stage extends LitElement {
  static override styles = [base, controls, stageLooks];

  @property({ attribute: false }) take!: Take;
  @property({ attribute: false }) player!: Player;
  @property({ attribute: false }) second: Take | null = null;
  @property() words = "";
  @property({ type: Number }) level = 0.8;
  @state() private view: View = VIEWS.find((view) => view === kept(KEY)) ?? "wipe";
  @state() private at = 50;
  /** Whether B shows while they flicker. */
  @state() private turned = false;
  @state() private auto = 0;
  @state() private wide = false;
  private other: Player | null = null;
  private pair: Pair | null = null;
  private readonly following = new Following(this);
  private readonly still = window.matchMedia("(prefers-reduced-motion: reduce)");
  private readonly resized = new ResizeObserver(() => (this.wide = this.clientWidth >= SIDE_BY_SIDE));

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.following.follow(null);
    this.unpair();
  }

  /** Shows the other one of both; in any view but the flicker that begins with B. */
  swap(): void {
    if (this.second) {
      this.turned = this.view === "flicker" ? !this.turned : true;
      this.show("flicker");
    }
  }

  /** The next view. */
  turn(): void {
    if (this.second) {
      this.show(nextView(this.viewNow, this.wide));
    }
  }

  private get viewNow(): View {
    return this.view === "side" && !this.wide ? "wipe" : this.view;
  }

  private show(view: View): void {
    this.view = view;
    keep(KEY, view);
    if (view !== "flicker") {
      this.rest();
    }
  }

  private rest(): void {
    clearInterval(this.auto);
    this.auto = 0;
  }

  private unpair(): void {
    this.pair?.part();
    this.pair = null;
    this.other = null;
    this.rest();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("second");
    const other = changed.has("second") && before?.id !== this.second?.id;
    if (other || changed.has("player")) {
      this.match();
    }
    const { take, second } = this;
    this.style.setProperty("--ratio", `${second ? commonAspect(take, second) : aspectOf(take.size)}`);
    this.style.setProperty("--at", `${this.at}%`);
  }

  private match(): void {
    this.unpair();
    if (this.second) {
      this.other = new Player(parseRate(this.second.rate) ?? rate(24n), this.second.frames);
      this.pair = new Pair(this.player, this.other, commonFrames(this.take, this.second));
    }
    this.following.follow(this.other);
  }

  private readonly toggleAuto = () => {
    if (this.auto !== 0) {
      this.rest();
    } else if (!this.still.matches) {
      this.show("flicker");
      this.auto = window.setInterval(() => (this.turned = !this.turned), FLICKER_MILLIS);
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const to = dividerBy(event.key, event.shiftKey, this.at);
    if (to !== null) {
      this.at = to;
      event.preventDefault();
    }
  };

  private readonly onPointer = (event: PointerEvent) => {
    const divider = event.currentTarget as HTMLElement;
    if (event.type === "pointerdown") {
      divider.setPointerCapture(event.pointerId);
    } else if (event.buttons === 0) {
      return;
    }
    const box = divider.parentElement?.getBoundingClientRect();
    if (box && box.width > 0) {
      this.at = Math.min(100, Math.max(0, ((event.clientX - box.left) * 100) / box.width));
    }
  };

  protected override render() {
    const { take, second, player, other } = this;
    const view = second ? this.viewNow : "alone";
    return html`<div class="black"><div class="stage ${view}" data-testid="stage" data-view=${view}>
        <div class="screen a"><su-screen .reel=${reelOf(take)} .player=${player} .level=${this.level}></su-screen>${second ? html`<span class="badge" aria-hidden="true">A</span>` : nothing}</div>
        ${second && other ? html`<div class="screen b ${view === "flicker" && !this.turned ? "off" : ""}"><su-screen .reel=${reelOf(second)} .player=${other} .level=${0}></su-screen><span class="badge" aria-hidden="true">B</span></div>` : nothing}
        ${view === "wipe" ? this.divider() : nothing}
      </div></div>
      ${second && other ? this.bar(second, other) : nothing}`;
  }

  private divider() {
    return html`<div class="divider" role="slider" tabindex="0" data-testid="divider" aria-label=${texts.viewer.divider} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(this.at)}
      aria-valuetext=${texts.viewer.dividerAt(Math.round(this.at))} @keydown=${this.onKey} @pointerdown=${this.onPointer} @pointermove=${this.onPointer}></div>`;
  }

  private bar(second: Take, other: Player) {
    const t = texts.viewer;
    const view = this.viewNow;
    return html`<div class="bar" role="group" aria-label=${t.comparison}>
      ${VIEWS.map((one) => html`<button aria-pressed=${one === view} ?disabled=${one === "side" && !this.wide} title=${one === "side" && !this.wide ? t.tooNarrow : "W"} @click=${() => this.show(one)}>${t.views[one]}</button>`)}
      <button title="F" data-testid="swap-ab" @click=${() => this.swap()}>${view === "flicker" ? t.shows(this.turned ? "B" : "A") : t.swapAB}</button>
      ${view === "flicker" ? html`<button aria-pressed=${this.auto !== 0} ?disabled=${this.still.matches} title=${this.still.matches ? t.motionless : ""} @click=${this.toggleAuto}>${t.auto}</button>` : nothing}
      <span class="grow"></span>
      <span class="mono dim small" data-testid="frame-b" data-shown=${other.shown}>${t.frames(this.player.shown, other.shown)}</span>
      <button class="icon" aria-label=${t.alone} title="${t.alone} (B)" @click=${() => this.dispatchEvent(new CustomEvent("alone"))}>${icons.close}</button>
      <p class="note words small clip" title=${this.words}>${t.second(this.words, second.seed)}</p>
      ${this.different(second)}
    </div>`;
  }

  private different(second: Take) {
    const { frames, rate: rates, size } = differenceOf(this.take, second);
    const t = texts.viewer;
    const words = [
      ...(frames ? [t.otherLength(this.take.frames, second.frames, commonFrames(this.take, second))] : []),
      ...(rates ? [t.otherRate] : []),
      ...(size ? [t.otherSize(sizeWords(this.take.size), sizeWords(second.size))] : []),
    ];
    return words.map((word) => html`<p class="note small" data-testid="difference">${word}</p>`);
  }
}
