import { LitElement, css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { sessionList } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import "./connect";
import "./session";

/** The editing and streaming programs that takes can be placed in. */
@customElement("su-hosts")
export class Hosts extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .head {
        min-height: 36px;
        padding: 10px;
        border-bottom: 1px solid var(--line);
        color: var(--dim);
      }
      .none {
        display: grid;
        gap: 8px;
        padding: 10px;
      }
      details {
        padding: 8px 10px;
      }
      summary {
        color: var(--dim);
      }
      details su-connect {
        padding-top: 6px;
      }
    `,
  ];

  private readonly watch = new Watch(this);

  protected override render() {
    const sessions = sessionList(this.watch.state);
    return html`<section aria-label=${texts.hosts.title} data-testid="hosts">
      <div class="head"><h2>${texts.hosts.title}</h2></div>
      ${repeat(sessions, (session) => session.id, (session) => html`<su-session .session=${session}></su-session>`)}
      ${!this.watch.state.loaded ? nothing : sessions.length === 0 ? this.none() : sessions.some(({ kind }) => kind === "obs") ? nothing : this.alsoObs()}
    </section>`;
  }

  private none() {
    return html`<div class="none">
      <p>${texts.hosts.none}</p>
      <p class="dim">${texts.hosts.noneEditor}</p>
      <p class="dim">${texts.hosts.noneObs}</p>
      <su-connect></su-connect>
    </div>`;
  }

  /** Editing programs connect by themselves; OBS does not. */
  private alsoObs() {
    return html`<details>
      <summary>${texts.hosts.alsoObs}</summary>
      <su-connect></su-connect>
    </details>`;
  }
}
