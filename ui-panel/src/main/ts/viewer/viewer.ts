import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { parseRate, rate } from "../time/timebase";
import type { Take } from "../api/shapes";
import { finalOf, titleOf } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import "./actions";
import type { TakeActions } from "./actions";
import "./details";
import { saveLevel, savedLevel } from "./level";
import { Player } from "./player";
import { reelOf } from "./reel";
import "./screen";
import "./scrubber";
import type { Scrubber } from "./scrubber";
import "./transport";

const FAR = 10;

/** The open take: picture, scrubber, transport, actions. Fires `close`. */
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
        min-height: 29px;
        padding: 2px 8px 2px 4px;
        border-bottom: 1px solid var(--line);
      }
      su-screen {
        width: 100%;
        max-height: min(52vh, 640px);
        aspect-ratio: var(--aspect, 16 / 9);
      }
      @media (min-width: 1080px) {
        su-take-details {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @state() private level = savedLevel();
  @query("su-take-actions") private actions!: TakeActions;
  @query("su-scrubber") private scrubber!: Scrubber;
  private player!: Player;
  private readonly watch = new Watch(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (changed.has("take") && before?.id !== this.take.id) {
      this.player = new Player(parseRate(this.take.rate) ?? rate(24n), this.take.frames);
      this.player.loop = this.take.loop;
      this.style.setProperty("--aspect", this.take.size.replace("x", " / "));
    }
  }

  /** Puts the keys on the playhead. */
  override focus(): void {
    this.scrubber.focus();
  }

  private readonly setLevel = (event: CustomEvent<number>) => this.putLevel(event.detail);

  private putLevel(level: number): void {
    this.level = level;
    saveLevel(level);
  }

  /** Does what a key stands for; answers whether it stands for anything. */
  key(event: KeyboardEvent): boolean {
    const { player } = this;
    const far = event.shiftKey ? FAR : 1;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => player.step(-far),
      ArrowRight: () => player.step(far),
      Home: () => player.seek(0),
      End: () => player.seek(this.take.frames - 1),
      " ": () => player.toggle(),
      j: () => player.shuttle("j"),
      k: () => player.shuttle("k"),
      l: () => player.shuttle("l"),
      r: () => player.setLoop(!player.loop),
      m: () => this.putLevel(this.level > 0 ? 0 : 0.8),
      p: () => this.actions.place(),
      s: () => this.actions.swap(),
      Delete: () => this.actions.askDelete(),
      Escape: () => this.close(),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    act?.();
    return act !== undefined;
  }

  private readonly close = () => this.dispatchEvent(new CustomEvent("close"));

  private final() {
    const final = finalOf(this.watch.state, this.take);
    const open = () => this.dispatchEvent(new CustomEvent("open", { detail: final?.id, bubbles: true, composed: true }));
    return final ? html`<button class="link small" @click=${open}>Open the final</button>` : nothing;
  }

  protected override render() {
    const { player, take } = this;
    const reel = reelOf(take);
    return html`<section aria-label="Viewer" data-testid="viewer" data-take=${take.id}>
      <div class="head">
        <button class="icon" aria-label="Close the take" title="Close (Esc)" @click=${this.close}>${icons.back}</button>
        <h2 class="clip grow">${titleOf(this.watch.state, take)}</h2>
        ${this.final()}
        <span class="dim small">${take.quality}, seed ${take.seed}</span>
      </div>
      <su-screen .reel=${reel} .player=${player} .level=${this.level}></su-screen>
      <su-scrubber .reel=${reel} .player=${player}></su-scrubber>
      <su-transport ?sounds=${take.sound} .player=${player} .level=${this.level} @level=${this.setLevel}></su-transport>
      <su-take-actions .take=${take} @deleted=${this.close}></su-take-actions>
      <su-take-details .take=${take}></su-take-details>
    </section>`;
  }
}
