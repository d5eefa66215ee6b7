import { LitElement, css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Notice } from "../state/state";
import { store } from "../state/store";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "./base";
import { controls } from "./controls";
import { icons } from "./icons";

const DONE_MILLIS = 6000;

/** What the user has to know: troubles until they are dismissed, the rest for a moment. */
@customElement("su-notices")
export class Notices extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: fixed;
        z-index: 10;
        right: 8px;
        bottom: 8px;
        left: 8px;
        display: grid;
        gap: 6px;
        justify-items: end;
        pointer-events: none;
      }
      .notice {
        display: flex;
        gap: 6px;
        align-items: start;
        width: min(380px, 100%);
        padding: 6px 4px 6px 10px;
        border: 1px solid var(--line-strong);
        border-left: 3px solid var(--good);
        border-radius: 4px;
        background: var(--raised);
        box-shadow: 0 6px 18px rgb(0 0 0 / 50%);
        overflow-wrap: anywhere;
        pointer-events: auto;
      }
      .notice.trouble {
        border-left-color: var(--live);
        color: var(--text);
      }
    `,
  ];

  private readonly watch = new Watch(this);
  private readonly timed = new Set<number>();

  protected override updated(): void {
    for (const notice of this.watch.state.notices) {
      if (notice.tone === "done" && !this.timed.has(notice.id)) {
        this.timed.add(notice.id);
        window.setTimeout(() => this.dismiss(notice), DONE_MILLIS);
      }
    }
  }

  private dismiss(notice: Notice): void {
    this.timed.delete(notice.id);
    store.dispatch({ kind: "noted", id: notice.id });
  }

  protected override render() {
    return html`<div class="unseen" aria-live="polite">${this.watch.state.notices.map(({ text, todo }) => html`<p>${text} ${todo}</p>`)}</div>
      ${repeat(this.watch.state.notices, ({ id }) => id, (notice) => this.notice(notice))}`;
  }

  private notice(notice: Notice) {
    return html`<div class="notice ${notice.tone}" data-testid="notice">
      <div class="grow"><p>${notice.text}</p>${notice.todo ? html`<p class="dim">${notice.todo}</p>` : nothing}</div>
      <button class="icon" aria-label=${texts.shell.dismiss} title=${texts.shell.dismiss} @click=${() => this.dismiss(notice)}>${icons.close}</button>
    </div>`;
  }
}
