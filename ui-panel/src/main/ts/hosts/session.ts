import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Session } from "../api/shapes";
import { desk } from "../state/desk";
import { placementsIn } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords, rateWords } from "../ui/words";
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
    `,
  ];

  @property({ attribute: false }) session!: Session;
  private readonly watch = new Watch(this);

  protected override render() {
    const { session } = this;
    const placed = placementsIn(this.watch.state, session.id);
    return html`<article class=${session.state} data-testid="session" data-session=${session.id} data-state=${session.state} aria-label="${hostWords(session.kind)}, ${this.stateWords()}">
      <div class="row">
        <span class="lamp" aria-hidden="true"></span>
        <h3 class="grow clip">${hostWords(session.kind)} ${session.hello?.version ?? ""}</h3>
        <span class="small dim">${this.stateWords()}</span>
        <button class="icon" aria-label="Disconnect ${hostWords(session.kind)}" title="Disconnect and forget" @click=${() => desk.disconnect(session)}>${icons.close}</button>
      </div>
      <div class="small dim mono clip">${session.address}${this.canvas()}</div>
      ${session.problem ? html`<p class="problem" role="alert">${session.problem}</p>` : nothing}
      ${session.state === "stopped" ? html`<su-connect .instead=${session.id} .address=${session.address} .byHand=${true}></su-connect>` : nothing}
      ${placed.length === 0 ? nothing : html`<h3 class="placed">Placed</h3>`}
      ${repeat(placed, (placement) => placement.id, (placement) => html`<su-placement .placement=${placement}></su-placement>`)}
      ${placed.length === 0 && session.state === "connected" ? html`<p class="small dim">Nothing of ours is placed.</p>` : nothing}
    </article>`;
  }

  private stateWords(): string {
    switch (this.session.state) {
      case "connecting":
        return "connecting";
      case "connected":
        return "connected";
      case "waiting":
        return "not running, tried again";
      case "stopped":
        return "needs you";
    }
  }

  private canvas() {
    const { playhead, state } = this.session;
    return playhead && state === "connected" ? html`, ${playhead.width}×${playhead.height} at ${rateWords(playhead.rate)}` : nothing;
  }
}
