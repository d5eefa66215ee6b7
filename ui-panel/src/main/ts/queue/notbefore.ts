import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { clockOf } from "../ui/clock";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";

const t = texts.queue;

/** Asks before which time a job must not begin. Fires `time` with `22:30`, null for any time, undefined to leave it. */
@customElement("su-not-before")
export class NotBefore extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
      input {
        width: calc(6ch + 14px);
      }
      .wrong {
        flex-basis: 100%;
      }
    `,
  ];

  /** The time that holds now, ISO 8601. */
  @property({ attribute: false }) at: string | null = null;
  @state() private wrong = false;
  @query("input") private field!: HTMLInputElement;

  override focus(): void {
    void this.updateComplete.then(() => this.field.select());
  }

  private say(time: string | null | undefined): void {
    this.dispatchEvent(new CustomEvent("time", { detail: time }));
  }

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    const typed = this.field.value.trim();
    const time = clockOf(typed);
    this.wrong = typed !== "" && time === null;
    this.wrong ? this.field.select() : this.say(time);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      this.say(undefined);
    }
  };

  protected override render() {
    return html`<form @submit=${this.onSubmit} @keydown=${this.onKey}>
      <label for="time">${t.notBeforeLabel}</label>
      <input id="time" class="mono" maxlength="8" autocomplete="off" placeholder="22:00" .value=${clock(this.at)} aria-invalid="${this.wrong}">
      <button>${t.set}</button>
      ${this.at === null ? nothing : html`<button type="button" @click=${() => this.say(null)}>${t.anyTime}</button>`}
      <button type="button" class="icon" aria-label=${texts.shell.close} title=${texts.shell.close} @click=${() => this.say(undefined)}>${icons.close}</button>
      <div class="wrong" role="alert">${this.wrong ? html`<p class="small trouble">${t.timeWrong}</p>` : nothing}</div>
    </form>`;
  }
}

/** The time of day as a field of times has it; empty for none. */
function clock(iso: string | null): string {
  const at = iso === null ? null : new Date(iso);
  const two = (number: number) => `${number}`.padStart(2, "0");
  return at === null ? "" : `${two(at.getHours())}:${two(at.getMinutes())}`;
}
