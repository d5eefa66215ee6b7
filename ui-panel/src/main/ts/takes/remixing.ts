import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Take } from "../api/shapes";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { titled } from "./title";

/** Says that what stands in the composer is a remix of a take. Fires `close` where it shall not be one any more. */
@customElement("su-remixing")
export class Remixing extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        padding-left: 8px;
        border-left: 2px solid var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  private readonly watch = new Watch(this);

  protected override render() {
    const t = texts.takes;
    return html`<span class="grow clip small" data-testid="remixing">${t.remixOf(titled(this.watch.state.takes, this.take), this.take.seed)}</span>
      <button type="button" class="icon" aria-label=${t.noRemix} title=${t.noRemix} @click=${() => this.dispatchEvent(new CustomEvent("close"))}>${icons.close}</button>`;
  }
}
