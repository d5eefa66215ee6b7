import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "./base";
import { controls } from "./controls";
import { icons } from "./icons";

const t = texts.shell.dial;

/** A slider that may say nothing at all. Fires `value` with the number as text, or with nothing. */
@customElement("su-dial")
export class Dial extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: 74px minmax(0, 1fr) 44px 24px;
        align-items: center;
        gap: 6px;
        min-height: 24px;
      }
      output {
        text-align: right;
        font-size: 11px;
      }
      input.unset {
        opacity: 0.45;
      }
      button.icon {
        min-width: 24px;
        min-height: 24px;
        padding: 1px;
      }
    `,
  ];

  @property() words = "";
  @property() about = "";
  @property() value = "";
  @property() unit = "";
  @property({ type: Number }) least = 0;
  @property({ type: Number }) most = 1;
  @property({ type: Number }) step = 0.05;
  /** Where the handle stands while nothing is said. */
  @property({ type: Number }) rest = 0;

  private say(value: string): void {
    this.dispatchEvent(new CustomEvent("value", { detail: value }));
  }

  private readonly onInput = (event: Event) => this.say((event.target as HTMLInputElement).value);

  protected override render() {
    const unset = this.value === "";
    return html`
      <label for="dial" title=${this.about}>${this.words}</label>
      <input id="dial" type="range" class=${unset ? "unset" : ""} min=${this.least} max=${this.most} step=${this.step} title=${this.about}
        .value=${unset ? `${this.rest}` : this.value} aria-valuetext=${unset ? t.notSet : this.value + this.unit} @input=${this.onInput}>
      <output class="mono ${unset ? "dim" : ""}">${unset ? "–" : this.value + this.unit}</output>
      ${unset
        ? nothing
        : html`<button type="button" class="icon" aria-label=${t.leaveOpen(this.words)} title=${t.leaveIt} @click=${() => this.say("")}>${icons.close}</button>`}
    `;
  }
}
