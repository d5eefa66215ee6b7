import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Problem } from "../api/problem";
import type { Does } from "../api/shapes";
import { connectedHost, operationOf } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { hostWords } from "../ui/words";
import { parentWords } from "./call";
import { labelOf, offerOf, offersOf, SUGGESTED } from "./labels";
import "./newframes";
import { isExtend, isOnFootage, lengthOf, offered, OPERATIONS } from "./operations";
import "./offers";
import { choose, placesIn, savePlacesIn } from "./remembered";

/** The main button: what it makes is what the playhead suggests, or what was chosen. Fires `render` with whether it is placed, and `words` with a remix's first words. */
@customElement("su-render")
export class Render extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .split {
        display: flex;
      }
      .main {
        flex: 1;
        min-height: 30px;
        border-radius: 4px 0 0 4px;
        white-space: normal;
      }
      label.place {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
        color: var(--text);
        font-size: 12px;
      }
      .problem {
        padding: 6px 8px;
        border-left: 2px solid var(--live);
        background: #2a1b1a;
      }
      .words {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  /** What is in the way, for people; empty for nothing. */
  @property() barred = "";
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) problem: Problem | null = null;
  /** What came of it, for people. */
  @property() told = "";
  @property() prompt = "";
  /** How many shots the composer's variants make. */
  @property({ type: Number }) shots = 1;
  @query(".main") private main!: HTMLButtonElement;
  private readonly watch = new Watch(this);

  override focus(): void {
    this.main.focus();
  }

  /** Whether what is made now is placed in the host that is meant. */
  get places(): boolean {
    const host = connectedHost(this.watch.state);
    return host !== null && placesIn(host.kind) && !this.varies;
  }

  /** What the button reads. */
  get label(): string {
    const { state } = this.watch;
    return this.varies ? texts.context.variants[operationOf(state) === "remix" ? "remix" : "generate"](this.shots) : labelOf(state);
  }

  private get varies(): boolean {
    return this.shots > 1 && !isOnFootage(operationOf(this.watch.state));
  }

  private readonly onChoose = (event: CustomEvent<string>) => {
    const chosen = OPERATIONS.find((does) => does === event.detail) ?? null;
    choose(chosen);
  };

  protected override render() {
    const { state } = this.watch;
    const does = operationOf(state);
    const why = offerOf(state, does);
    const barred = why.why !== "" ? why.why : this.barred;
    const { label } = this;
    return html`${this.settings(does)} ${this.remix(does)} ${this.placing()}
      <div class="split">
        <button type="button" class="main primary" data-testid="render" data-do=${does} aria-disabled=${barred !== "" || this.busy} aria-describedby="why" title=${texts.context.renderKeys} @click=${() => this.press()}>${this.busy ? texts.context.rendering : label}</button>
        <su-offers .offers=${offersOf(state)} ?quiet=${barred !== ""} .chosen=${state.operation ?? SUGGESTED} .words=${texts.context.chosen(label)} @choose=${this.onChoose}></su-offers>
      </div>
      <p id="why" class="small dim" lang=${why.why !== "" && why.told ? "en" : nothing} ?hidden=${barred === ""}>${barred}</p>
      ${this.problem ? html`<div class="problem" role="alert" data-testid="ask-problem" lang=${this.problem.lang ?? nothing}><p>${this.problem.message}</p>${this.problem.todo ? html`<p class="dim">${this.problem.todo}</p>` : nothing}</div>` : nothing}
      <p class="small dim" role="status" data-testid="told" ?hidden=${this.told === ""}>${this.told}</p>`;
  }

  private press(): void {
    this.dispatchEvent(new CustomEvent("render", { detail: this.places }));
  }

  private settings(does: Does) {
    const { context } = this.watch.state;
    const operation = offered(context, does);
    return isExtend(does) && operation?.ask ? html`<su-new-frames .operation=${operation} .frames=${lengthOf(context, does, this.watch.state) ?? 0}></su-new-frames>` : nothing;
  }

  private remix(does: Does) {
    const words = does === "remix" && this.prompt.trim() === "" ? parentWords(this.watch.state.context) : "";
    return words === "" ? nothing : html`<p class="small">${texts.context.parentWords} <button type="button" class="link small words" data-testid="parent-words" @click=${() => this.dispatchEvent(new CustomEvent("words", { detail: words }))}>${words}</button></p>`;
  }

  private placing() {
    const host = connectedHost(this.watch.state);
    if (host && this.varies) {
      return html`<p class="small dim">${texts.context.placeOne(hostWords(host.kind))}</p>`;
    }
    return host
      ? html`<label class="place" title=${texts.context.placeAbout(hostWords(host.kind))}><input type="checkbox" data-testid="place-in" .checked=${this.places} @change=${(event: Event) => this.setPlaces(host.kind, event)}>${texts.context.placeIn(hostWords(host.kind))}</label>`
      : nothing;
  }

  private setPlaces(kind: string, event: Event): void {
    savePlacesIn(kind, (event.target as HTMLInputElement).checked);
    this.requestUpdate();
  }
}
