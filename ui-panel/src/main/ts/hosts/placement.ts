import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { media } from "../api/api";
import type { Placement, Take } from "../api/shapes";
import { desk } from "../state/desk";
import { hasTimeline, takesFor } from "../state/select";
import { Watch } from "../state/watch";
import { jobTitle, titled } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import "../ui/choice";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { rateWords, sizeWords } from "../ui/words";
import "../queue/picture";

/** One placed shot: what shows, how it stands, swap and remove. */
@customElement("su-placement")
export class PlacementView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      article {
        display: grid;
        grid-template-columns: 72px minmax(0, 1fr);
        gap: 2px 8px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      img,
      .blank,
      su-job-picture {
        display: block;
        width: 72px;
        aspect-ratio: 16 / 9;
        object-fit: contain;
        border-radius: 3px;
        background: #0b0b0c;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 5px;
      }
      .lamp {
        width: 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--line-strong);
      }
      .live .lamp {
        background: #ff4a3a;
      }
      .in-place .lamp {
        background: var(--good);
      }
      .waiting .lamp,
      .placing .lamp {
        background: var(--accent);
      }
      .actions {
        grid-column: 1 / -1;
        display: flex;
        gap: 4px;
        margin-top: 3px;
      }
      dl {
        display: grid;
        grid-template-columns: 86px minmax(0, 1fr);
        gap: 0 6px;
        margin-top: 3px;
        padding-left: 6px;
        border-left: 2px solid var(--accent);
      }
      .note {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) placement!: Placement;
  private readonly watch = new Watch(this);

  private get shown(): Take | undefined {
    return this.placement.shown === null ? undefined : this.watch.state.takes[this.placement.shown];
  }

  private get onTimeline(): boolean {
    const session = this.watch.state.sessions[this.placement.host];
    return session !== undefined && hasTimeline(session);
  }

  protected override render() {
    const { placement } = this;
    const words = texts.hosts.placement;
    return html`<article class=${placement.state === "live" && this.onTimeline ? "in-place" : placement.state} data-testid="placement" data-placement=${placement.id} data-state=${placement.state} data-shown=${placement.shown ?? ""} aria-label=${words.label(this.shotWords())}>
      ${this.picture()}
      <div>
        <div class="clip">${this.shotWords()}</div>
        <div class="state small"><span class="lamp" aria-hidden="true"></span>${this.stateWords()}</div>
        ${this.shown ? html`<div class="dim small clip">${words.shown(texts.takes.qualities[this.shown.quality], sizeWords(this.shown.size), rateWords(this.shown.rate))}</div>` : nothing}
      </div>
      ${placement.problem ? html`<p class="note small trouble" lang="en">${placement.problem}</p>` : nothing}
      ${placement.degraded.length === 0 ? nothing : this.degraded()}
      <div class="actions">${this.swapping()}<button ?disabled=${placement.state === "removing"} @click=${() => desk.remove(placement)}>${icons.remove} ${words.remove}</button></div>
    </article>`;
  }

  private picture() {
    if (this.shown?.dailies) {
      return html`<img src=${media.poster(this.shown.id)} alt="">`;
    }
    const job = Object.values(this.watch.state.jobs).find((one) => one.id === this.placement.shown || one.shot === this.placement.shot);
    return job ? html`<su-job-picture .job=${job}></su-job-picture>` : html`<span class="blank"></span>`;
  }

  /** What the host shows, which after a swap may be of another shot. */
  private shotWords(): string {
    if (this.shown) {
      return titled(this.watch.state.takes, this.shown);
    }
    const job = Object.values(this.watch.state.jobs).find((one) => one.shot === this.placement.shot);
    return job ? jobTitle(job) : texts.hosts.placement.aShot;
  }

  private stateWords(): string {
    const words = texts.hosts.placement;
    const { state, shown } = this.placement;
    switch (state) {
      case "waiting":
        return shown === null ? words.firstTake : words.forHost;
      case "live":
        return this.liveWords();
      default:
        return words[state];
    }
  }

  /** On air in a streaming program, at its place on a timeline. */
  private liveWords(): string {
    const words = texts.hosts.placement;
    const isDraft = this.shown?.quality === "draft";
    return this.onTimeline ? (isDraft ? words.inPlaceDraft : words.inPlace) : isDraft ? words.liveDraft : words.live;
  }

  /** What the host could not do as it was asked. */
  private degraded() {
    const words = texts.hosts.placement;
    return html`<div class="note small" data-testid="degraded"><p>${words.degraded}</p>
      ${this.placement.degraded.map(({ asked, used, why }) => html`<dl class="dim"><dt>${words.askedFor}</dt><dd lang="en">${asked}</dd><dt>${words.used}</dt><dd lang="en">${used}</dd><dt>${words.why}</dt><dd lang="en">${why}</dd></dl>`)}</div>`;
  }

  private swapping() {
    const takes = takesFor(this.watch.state, this.placement);
    if (takes.length === 0 || this.placement.state === "removing") {
      return nothing;
    }
    const words = texts.hosts.placement;
    const entries = takes.map((take) => words.take(titled(this.watch.state.takes, take), texts.takes.qualities[take.quality], take.seed));
    return html`<su-choice words=${words.swapTo} .face=${html`${icons.swap} ${words.swap}`} .entries=${entries}
      @choose=${(event: CustomEvent<number>) => this.swapTo(takes[event.detail])}></su-choice>`;
  }

  private swapTo(take: Take | undefined): void {
    if (take) {
      void desk.swap(this.placement, take);
    }
  }
}
