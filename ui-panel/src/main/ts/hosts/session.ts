import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Hello, Session } from "../api/shapes";
import { meanHost } from "../context/remembered";
import { desk } from "../state/desk";
import { connectedHost, connectedHosts, hasTimeline, placementsIn } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords, rateWords, sizeWords } from "../ui/words";
import { canWords, cannotWords } from "./can";
import "./connect";
import "./placement";

/** One host: how it is connected, what its canvas is, what is placed in it. */
@customElement("su-session")
export class SessionView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      article {
        padding: 8px 10px;
        border-bottom: 1px solid var(--line);
      }
      .lamp {
        flex: none;
        width: 8px;
        height: 8px;
        border-radius: 50%;
        background: var(--line-strong);
      }
      .connected .lamp {
        background: var(--good);
      }
      .connecting .lamp,
      .waiting .lamp {
        background: var(--accent);
      }
      .stopped .lamp {
        background: var(--live);
      }
      .problem {
        margin: 6px 0;
        padding: 5px 8px;
        border-left: 2px solid var(--live);
        background: #2a1b1a;
      }
      .waiting .problem {
        border-color: var(--accent);
        background: #261f12;
      }
      h3.placed {
        margin: 8px 0 4px;
        color: var(--dim);
        font-weight: 400;
      }
      dl {
        display: grid;
        grid-template-columns: 66px minmax(0, 1fr);
        gap: 1px 8px;
      }
      dd {
        overflow-wrap: anywhere;
      }
      .meant {
        margin-top: 4px;
        color: #ffd48d;
      }
      .mean {
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  private readonly watch = new Watch(this);

  protected override render() {
    const { session } = this;
    const name = hostWords(session.kind);
    return html`<article class=${session.state} data-testid="session" data-session=${session.id} data-state=${session.state} aria-label=${texts.hosts.session(name, this.stateWords())}>
      <div class="row">
        <span class="lamp" aria-hidden="true"></span>
        <h3 class="grow clip">${session.hello ? texts.hosts.version(name, session.hello.version) : name}</h3>
        <span class="small dim">${this.stateWords()}</span>
        <button class="icon" aria-label=${texts.hosts.forget(name)} title=${texts.hosts.forgetAbout} @click=${() => desk.disconnect(session)}>${icons.close}</button>
      </div>
      ${this.about()}
      ${session.problem ? html`<p class="problem" role="alert" lang="en">${session.problem}</p>` : nothing}
      ${this.toConnect()} ${this.meant()} ${this.placed()}
    </article>`;
  }

  private get isObs(): boolean {
    return this.session.kind === "obs";
  }

  /** Editing programs call us; nobody can be tried again there. */
  private stateWords(): string {
    const { state } = this.session;
    const gone = !this.isObs && (state === "waiting" || state === "stopped");
    return texts.hosts.state[gone ? "called" : state];
  }

  private about() {
    const { playhead, address, state } = this.session;
    const hello = this.isObs || state !== "connected" ? null : this.session.hello;
    const cannot = hello ? cannotWords(hello) : [];
    const here = state === "connected" ? playhead : null;
    const words = texts.hosts;
    return html`<dl class="small">
      ${address === "" ? nothing : this.entry(words.where, html`<span class="mono">${address}</span>`)}
      ${hello && hello.edition !== "" ? this.entry(words.edition, hello.edition) : nothing}
      ${here ? this.entry(hasTimeline(this.session) ? words.timeline : words.scene, html`${here.timeline} <span class="dim">${words.canvas(sizeWords(`${here.width}x${here.height}`), rateWords(here.rate))}</span>`) : nothing}
      ${hello && cannot.length > 0 ? this.entry(words.cannot, cannot.join(", ")) : nothing}
    </dl>
    ${hello ? this.abilities(hello) : nothing}`;
  }

  private abilities(hello: Hello) {
    const can = canWords(hello);
    return html`<details class="small"><summary class="dim">${texts.hosts.can}</summary><p>${can.length === 0 ? texts.hosts.cannotAnything : can.join(", ")}</p></details>`;
  }

  private entry(name: string, value: TemplateResult | string) {
    return html`<dt class="dim">${name}</dt><dd>${value}</dd>`;
  }

  private toConnect() {
    const { session } = this;
    if (this.isObs) {
      return session.state === "stopped" ? html`<su-connect .instead=${session.id} .address=${session.address} .byHand=${true}></su-connect>` : nothing;
    }
    return session.problem === null && session.state !== "connected" ? html`<p class="small dim">${texts.hosts.startAdapter(hostWords(session.kind))}</p>` : nothing;
  }

  /** Where several are connected, which one what is made goes to. */
  private meant() {
    const { state } = this.watch;
    if (connectedHosts(state).length < 2 || this.session.state !== "connected") {
      return nothing;
    }
    return connectedHost(state)?.id === this.session.id
      ? html`<p class="meant small" data-testid="meant">${texts.hosts.meant}</p>`
      : html`<button class="mean" @click=${() => meanHost(this.session.id)}>${texts.hosts.mean}</button>`;
  }

  private placed() {
    const placed = placementsIn(this.watch.state, this.session.id);
    if (placed.length === 0) {
      return this.session.state === "connected" ? html`<p class="small dim">${texts.hosts.nothingPlaced}</p>` : nothing;
    }
    return html`<h3 class="placed">${texts.hosts.placed}</h3>
      ${repeat(placed, (placement) => placement.id, (placement) => html`<su-placement .placement=${placement}></su-placement>`)}`;
  }
}
