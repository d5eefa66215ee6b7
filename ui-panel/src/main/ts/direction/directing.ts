import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import "./band";
import "./camera";
import { ASPECTS, chosen, type Aspect, type Chosen } from "./chosen";
import { UNDIRECTED, type Directing } from "./direction";
import "./lens";
import "./light";
import "./pace";
import "./style";

/** How the shot is directed, whatever it shows: six aspects, of which one is open at a time, and all that is chosen. Fires `direct` with the fields that changed. */
@customElement("su-directing")
export class DirectingView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
      .aspects {
        display: flex;
        flex-wrap: wrap;
        gap: 3px;
      }
      .aspects button {
        flex: 1 1 auto;
        padding: 3px 5px;
      }
      .aspects button[aria-expanded="true"] {
        border-color: var(--focus);
        background: var(--raised-more);
      }
      .aspects button.set {
        color: #ffd48d;
      }
      .open {
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--ground);
      }
      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        align-items: center;
      }
      .chosen li {
        display: inline-flex;
        min-width: 0;
        max-width: 100%;
        border: 1px solid var(--accent);
        border-radius: 12px;
        background: #3a2c14;
        color: #ffd48d;
      }
      .chosen li.clear {
        border-color: var(--line-strong);
        background: none;
        color: var(--dim);
      }
      .chosen li.clear button.words {
        padding-right: 8px;
      }
      .chosen li button {
        display: block;
        min-width: 24px;
        border: 0;
        border-radius: 12px;
        background: none;
        color: inherit;
      }
      .chosen li button.words {
        padding: 2px 0 2px 8px;
      }
      .chosen li button.icon {
        flex: none;
        display: inline-flex;
      }
    `,
  ];

  @property({ attribute: false }) directing!: Directing;
  @property({ attribute: false }) flaws: readonly { readonly field: string }[] = [];
  @state() private open: Aspect | null = null;

  private put(change: Partial<Directing>): void {
    this.dispatchEvent(new CustomEvent("direct", { detail: change }));
  }

  private readonly onDirect = (event: CustomEvent<Partial<Directing>>) => this.put(event.detail);

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && this.open !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.focusOn(this.open);
      this.open = null;
    }
  };

  private focusOn(aspect: Aspect): void {
    this.renderRoot.querySelector<HTMLElement>(`#${aspect}`)?.focus();
  }

  protected override render() {
    const all = chosen(this.directing);
    return html`
      <div class="aspects" role="group" aria-label=${texts.direction.aspectsName} @keydown=${this.onKey}>
        ${ASPECTS.map((aspect) => this.aspect(aspect, all.filter((one) => one.aspect === aspect).length))}
      </div>
      ${this.open === null ? nothing : html`<div id="aspect" class="open" role="group" aria-label=${texts.direction.aspects[this.open]} @keydown=${this.onKey}>${this.fields(this.open)}</div>`}
      ${this.row(all)}
    `;
  }

  private aspect(aspect: Aspect, count: number) {
    const { aspects, aspectSet } = texts.direction;
    return html`<button type="button" id=${aspect} class=${count > 0 ? "set" : ""} aria-expanded=${this.open === aspect} aria-controls=${this.open === aspect ? "aspect" : nothing} aria-label=${aspectSet(aspects[aspect], count)}
      data-testid="aspect-${aspect}" @click=${() => (this.open = this.open === aspect ? null : aspect)}>${aspects[aspect]}</button>`;
  }

  private fields(aspect: Aspect): TemplateResult {
    switch (aspect) {
      case "camera":
        return html`<su-camera .directing=${this.directing} @direct=${this.onDirect}></su-camera>`;
      case "lens":
        return html`<su-lens .directing=${this.directing} .flaws=${this.flaws} @direct=${this.onDirect}></su-lens>`;
      case "light":
        return html`<su-light .directing=${this.directing} @direct=${this.onDirect}></su-light>`;
      case "pace":
        return html`<su-pace .directing=${this.directing} .flaws=${this.flaws.filter(({ field }) => field === "speed")} @direct=${this.onDirect}></su-pace>`;
      case "style":
        return html`<su-style .directing=${this.directing} @direct=${this.onDirect}></su-style>`;
      case "sound":
        return html`<su-band .directing=${this.directing} .flaws=${this.flaws} @direct=${this.onDirect}></su-band>`;
    }
  }

  private row(all: readonly Chosen[]) {
    return all.length === 0
      ? html`<p class="small dim" data-testid="direction">${texts.direction.name}: ${texts.direction.open}</p>`
      : html`<ul class="chosen" aria-label=${texts.direction.chosenName} data-testid="direction">
          ${all.map((one) => this.chosenChip(one))}
          ${all.length > 1 ? this.clear() : nothing}
        </ul>`;
  }

  private chosenChip({ aspect, words, without }: Chosen) {
    return html`<li>
      <button type="button" class="words clip" aria-label=${texts.direction.refine(words)} title=${words} @click=${() => (this.open = aspect)}>${words}</button>
      <button type="button" class="icon" aria-label=${texts.direction.without(words)} @click=${() => this.without(without, aspect)}>${icons.close}</button>
    </li>`;
  }

  private clear() {
    return html`<li class="clear"><button type="button" class="words" @click=${() => this.without(UNDIRECTED, "camera")}>${texts.direction.clear}</button></li>`;
  }

  /** Takes something away. The focus stays near: its button is gone. */
  private without(change: Partial<Directing>, aspect: Aspect): void {
    this.put(change);
    this.focusOn(aspect);
  }
}
