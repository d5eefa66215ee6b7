import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Context, Session } from "../api/shapes";
import { contextReading } from "../state/context";
import { connectedHost, connectedHosts, hasTimeline, sessionList } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { parseRate } from "../time/timebase";
import { timecode } from "../time/timecode";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { isTyping } from "../ui/typing";
import { hostWords } from "../ui/words";
import "./filmstrip";
import type { Filmstrip } from "./filmstrip";
import { offered } from "./operations";
import { sourceAt, type Side, type Source } from "./place";
import { meanHost } from "./remembered";
import "./source";
import type { SourceViewer } from "./source";

/** What the connected host has at its playhead, and the clip there to look at. */
@customElement("su-context")
export class ContextView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
        padding: 6px 10px 8px;
        border-bottom: 1px solid var(--line);
      }
      .head {
        min-height: 24px;
      }
      h2 {
        color: var(--dim);
        white-space: nowrap;
      }
      .at {
        flex: 1;
        min-width: 0;
        text-align: right;
      }
      select {
        flex: 1 1 96px;
        width: auto;
      }
    `,
  ];

  /** Whether the keys of the source viewer work wherever the focus is. */
  @property({ type: Boolean }) keys = false;
  @state() private open: Side | null = null;
  @query("su-source") private viewer!: SourceViewer | null;
  @query("su-filmstrip") private filmstrip!: Filmstrip | null;
  private readonly watch = new Watch(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.onKeyWithin);
    window.addEventListener("keydown", this.onKeyElsewhere);
    contextReading.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.onKeyWithin);
    window.removeEventListener("keydown", this.onKeyElsewhere);
    contextReading.stop();
  }

  /** Where the focus is comes first: the open take has the same keys. */
  private readonly onKeyWithin = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      take(event.composedPath()[0]);
      this.dispatchEvent(new CustomEvent("render"));
    } else {
      this.onKey(event);
    }
  };

  private readonly onKeyElsewhere = (event: KeyboardEvent) => {
    if (this.keys && this.getClientRects().length > 0) {
      this.onKey(event);
    }
  };

  private onKey(event: KeyboardEvent): void {
    if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey && !isTyping(event) && this.key(event)) {
      event.preventDefault();
    }
  }

  /** In and out of a clip under the playhead may be set before it is looked at: that opens it there. */
  private key(event: KeyboardEvent): boolean {
    const isMark = ["i", "o"].includes(event.key.toLowerCase()) && !event.altKey && !event.shiftKey;
    if (this.viewer === null && isMark && offered(this.watch.state.context, "retake")?.ask) {
      this.open = "before";
      void this.updateComplete.then(() => this.viewer?.updateComplete).then(() => this.viewer?.key(event));
      return true;
    }
    if (event.key === "Escape" && this.viewer !== null) {
      this.close();
      return true;
    }
    return this.viewer?.key(event) ?? false;
  }

  private source(side: Side): Source | null {
    const { context } = this.watch.state;
    return context && sourceAt(context, side);
  }

  private readonly onLook = (event: CustomEvent<Side>) => {
    if (this.open === event.detail) {
      this.close();
    } else {
      this.open = event.detail;
      void this.updateComplete.then(() => this.viewer?.updateComplete).then(() => this.viewer?.focus());
    }
  };

  private readonly close = () => {
    const side = this.open;
    this.open = null;
    void this.updateComplete.then(() => side && this.filmstrip?.focusOn(side));
  };

  protected override render() {
    const host = connectedHost(this.watch.state);
    if (sessionList(this.watch.state).length === 0) {
      return nothing;
    }
    return html`<section aria-label=${texts.context.title} data-testid="context" data-host=${host?.id ?? ""}>
      <div class="row head">
        <h2>${texts.context.title}</h2>
        ${host ? this.where(host) : nothing}
      </div>
      ${this.chooser(host)} ${host ? this.what(host) : html`<p class="dim small">${texts.context.noHost}</p>`}
    </section>`;
  }

  private where(host: Session) {
    const playhead = hasTimeline(host) ? this.watch.state.context?.playhead : null;
    const rate = parseRate(playhead?.rate ?? "");
    const at = playhead && rate ? playhead.timecode || timecode(playhead.frame, rate, playhead.drop) : "";
    return html`<span class="at clip small dim" title=${playhead?.timeline ?? ""}>${playhead?.timeline ?? nothing}</span><span class="mono small" data-testid="playhead">${at}</span>
      <button class="icon" aria-label=${texts.context.refresh} title=${texts.context.refresh} @click=${() => void contextReading.now()}>${icons.again}</button>`;
  }

  /** Which host is meant, where there are several. */
  private chooser(host: Session | null) {
    const hosts = connectedHosts(this.watch.state);
    if (hosts.length < 2 || !host) {
      return nothing;
    }
    return html`<div class="row"><label for="host">${texts.context.host}</label><select id="host" data-testid="meant-host" @change=${(event: Event) => meanHost((event.target as HTMLSelectElement).value)}>
      ${hosts.map((one) => html`<option value=${one.id} ?selected=${one.id === host.id}>${texts.context.hostHere(hostWords(one.kind), one.playhead?.timeline ?? one.name)}</option>`)}
    </select></div>`;
  }

  private what(host: Session) {
    const { context, unread } = this.watch.state;
    if (!hasTimeline(host)) {
      return html`<p class="dim small">${texts.context.noTimeline(hostWords(host.kind))}</p>`;
    }
    return html`${unread ? html`<p class="dim small" role="status" data-testid="unread">${texts.context.unread(hostWords(host.kind))} <span lang="en">${unread.text} ${unread.todo}</span></p>` : nothing}
    ${context ? this.place(host, context) : unread ? nothing : html`<p class="dim small" role="status">${texts.context.reading}</p>`}`;
  }

  private place(host: Session, context: Context) {
    const source = this.open === null ? null : this.source(this.open);
    const others = context.selection.filter(({ id }) => id !== context.under?.id);
    return html`<su-filmstrip .host=${host.id} .context=${context} .open=${source ? this.open : null} @look=${this.onLook}></su-filmstrip>
      ${source ? html`<su-source .source=${source} .context=${context} @close=${this.close}></su-source>` : nothing}
      ${others.length === 0 ? nothing : html`<p class="small dim clip">${texts.context.selection(context.selection.length)}</p>`}
      ${context.untold.length === 0 ? nothing : html`<p class="small dim" data-testid="untold">${texts.context.untold} <span lang="en">${[...new Set(context.untold.map(({ why }) => why))].join("; ")}</span></p>`}`;
  }
}

/** What is being typed counts as typed. */
function take(field: EventTarget | undefined): void {
  if (field instanceof HTMLInputElement) {
    field.blur();
    field.focus();
  }
}
