import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Context, FrameRange } from "../api/shapes";
import { markIn, markOut } from "../state/marks";
import { store } from "../state/store";
import { Watch } from "../state/watch";
import { titled } from "../takes/title";
import { texts } from "../texts/texts";
import { parseRate, rate } from "../time/timebase";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { rateWords } from "../ui/words";
import { Following } from "../viewer/following";
import { saveLevel, savedLevel } from "../viewer/level";
import { Player } from "../viewer/player";
import { keyOf, playing, type Acts } from "../viewer/playing";
import "../viewer/screen";
import "../viewer/scrubber";
import type { Scrubber } from "../viewer/scrubber";
import "../viewer/transport";
import { copied, copyOf } from "./copy";
import { Awaiting } from "./made";
import "./marking";
import { retakeRange } from "./operations";
import { fileName, type Source } from "./place";

/** A clip of the host's timeline to look at frame by frame, with in and out. Fires `close`. */
@customElement("su-source")
export class SourceViewer extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        border: 1px solid var(--line);
        border-radius: 4px;
        overflow: hidden;
      }
      .head {
        min-height: 28px;
        padding: 2px 2px 2px 8px;
      }
      su-screen {
        width: 100%;
        max-height: 240px;
        aspect-ratio: var(--aspect, 16 / 9);
      }
      su-marking {
        padding: 6px 8px;
      }
      p {
        padding: 4px 8px;
      }
    `,
  ];

  @property({ attribute: false }) source!: Source;
  @property({ attribute: false }) context!: Context;
  @state() private level = savedLevel();
  @state() private ready = false;
  @state() private size = "";
  @query("su-scrubber") private scrubber!: Scrubber | null;
  private player!: Player;
  private readonly watch = new Watch(this);
  private readonly following = new Following(this);
  private readonly awaiting = new Awaiting();

  override focus(): void {
    this.scrubber?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.awaiting.stop();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("source") as Source | undefined;
    if (changed.has("source") && (before?.clip !== this.source.clip || before.frames !== this.source.frames)) {
      this.player = new Player(parseRate(this.source.rate) ?? rate(24n), this.source.frames);
      this.player.wanted = this.source.at;
      this.following.follow(this.player);
      void this.load(this.awaiting.next());
    }
  }

  /** The copy for the browser is made first, and the screen says where there is none; the strip's pictures say what size the clip has. */
  private async load(signal: AbortSignal): Promise<void> {
    this.ready = false;
    this.size = "";
    const size = await copied(this.source, signal);
    if (!signal.aborted) {
      this.size = size;
      this.style.setProperty("--aspect", (this.size || "16x9").replace("x", " / "));
      this.ready = true;
    }
  }

  /** What a retake makes anew; null for a clip that cannot be retaken. */
  private range(): FrameRange | null {
    return this.context.under?.id === this.source.item || this.context.gap === null ? retakeRange(this.context, this.watch.state.marks) : null;
  }

  private mark(point: "in" | "out", frame: number): void {
    const { item, bounds } = this.source;
    const { marks } = this.watch.state;
    store.dispatch({ kind: "mark", marks: point === "in" ? markIn(marks, item, frame, bounds) : markOut(marks, item, frame, bounds) });
  }

  /** Out is behind the frame that is seen. */
  private markHere(point: "in" | "out"): void {
    const at = this.player.speed === 0 ? this.player.wanted : this.player.shown;
    this.mark(point, point === "in" ? at : at + 1);
  }

  private clear(): void {
    store.dispatch({ kind: "mark", marks: null });
  }

  /** Does what a key stands for; answers whether it stands for anything. */
  key(event: KeyboardEvent): boolean {
    const acts: Acts = event.altKey
      ? { ...(event.code === "KeyI" ? { [keyOf(event)]: () => this.clear() } : {}) }
      : { ...playing(this.player, event.shiftKey, this.level, (level) => this.putLevel(level)), ...this.marking(event.shiftKey) };
    const act = acts[keyOf(event)];
    act?.();
    return act !== undefined;
  }

  private marking(shift: boolean): Acts {
    const range = this.range();
    if (range === null) {
      return {};
    }
    const { player } = this;
    return {
      i: () => (shift ? player.seek(range.start) : this.markHere("in")),
      o: () => (shift ? player.seek(range.end - 1) : this.markHere("out")),
      x: () => this.clear(),
    };
  }

  private putLevel(level: number): void {
    this.level = level;
    saveLevel(level);
  }

  protected override render() {
    const { source, player } = this;
    const take = source.take === null ? undefined : this.watch.state.takes[source.take];
    const words = texts.context.source;
    const reel = { ...copyOf(source, this.size), ready: this.ready };
    const name = take ? titled(this.watch.state.takes, take) : fileName(source.clip);
    return html`<section aria-label=${words.title(name)} data-testid="source" data-clip=${source.clip}>
      <div class="row head">
        <h3 class="grow clip">${name}</h3>
        <button class="link small" @click=${() => player.seek(source.at)}>${words.toPlayhead}</button>
        <button class="icon" aria-label=${words.close} title="${words.close} (Esc)" @click=${() => this.dispatchEvent(new CustomEvent("close"))}>${icons.close}</button>
      </div>
      <su-screen .reel=${reel} .player=${player} .level=${this.level}></su-screen>
      <su-scrubber .reel=${reel} .player=${player} .bounds=${source.bounds} .range=${this.range()}></su-scrubber>
      <su-transport .sounds=${true} .player=${player} .level=${this.level} @level=${(event: CustomEvent<number>) => this.putLevel(event.detail)}></su-transport>
      ${this.below()}
    </section>`;
  }

  private below() {
    const { source, context } = this;
    const range = this.range();
    const timeline = context.playhead?.rate;
    if (range !== null) {
      return html`<su-marking .source=${source} .range=${range} ?marked=${this.watch.state.marks?.item === source.item}
        @in=${(event: CustomEvent<number>) => this.mark("in", event.detail)} @out=${(event: CustomEvent<number>) => this.mark("out", event.detail)}
        @here=${(event: CustomEvent<"in" | "out">) => this.markHere(event.detail)} @go=${(event: CustomEvent<number>) => this.player.seek(event.detail)} @clear=${() => this.clear()}></su-marking>`;
    }
    return timeline !== undefined && timeline !== source.rate ? html`<p class="small dim">${texts.context.source.otherRate(rateWords(source.rate), rateWords(timeline))}</p>` : nothing;
  }
}
