import { LitElement, css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { sessionList } from "../state/select";
import { Watch } from "../state/watch";
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
        min-height: 29px;
        padding: 6px 10px;
        border-bottom: 1px solid var(--line);
        color: var(--dim);
      }
      .none {
        display: grid;
        gap: 8px;
        padding: 10px;
      }
    `,
  ];

  private readonly watch = new Watch(this);

  protected override render() {
    const sessions = sessionList(this.watch.state);
    return html`<section aria-label="Hosts" data-testid="hosts">
      <div class="head"><h2>Hosts</h2></div>
      ${repeat(sessions, (session) => session.id, (session) => html`<su-session .session=${session}></su-session>`)}
      ${sessions.length > 0 || !this.watch.state.loaded
        ? nothing
        : html`<div class="none">
            <p class="dim">No host is connected. Start OBS, switch on its WebSocket server (Tools, WebSocket Server Settings), then connect.</p>
            <su-connect></su-connect>
          </div>`}
    </section>`;
  }
}
