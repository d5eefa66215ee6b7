import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { rundown } from "../state/queue";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { clockOf } from "../ui/clock";
import { controls } from "../ui/controls";

const t = texts.queue;

/** The hours in which "after hours" jobs may begin. Fires `close` when it is done with. */
@customElement("su-hours")
export class HoursForm extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: 6px;
        padding: 8px 10px;
        border-bottom: 1px solid var(--line);
        background: var(--ground);
      }
      .row {
        flex-wrap: wrap;
      }
      input {
        width: calc(6ch + 14px);
      }
    `,
  ];

  @property() from = "";
  @property() until = "";
  /** The fields in which no time stands. */
  @state() private wrong: readonly string[] = [];
  @query("#from") private fromField!: HTMLInputElement;
  @query("#until") private untilField!: HTMLInputElement;

  override focus(): void {
    void this.updateComplete.then(() => this.fromField.select());
  }

  private readonly close = () => this.dispatchEvent(new CustomEvent("close"));

  private readonly onSubmit = async (event: Event) => {
    event.preventDefault();
    const [from, until] = [clockOf(this.fromField.value), clockOf(this.untilField.value)];
    this.wrong = [...(from === null ? ["from"] : []), ...(until === null ? ["until"] : [])];
    if (from === null || until === null) {
      (from === null ? this.fromField : this.untilField).select();
    } else if (await rundown.hours(from, until)) {
      this.close();
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  };

  protected override render() {
    return html`<form @submit=${this.onSubmit} @keydown=${this.onKey} aria-label=${t.hours} data-testid="hours">
      <p class="small dim" id="about">${t.hoursAbout}</p>
      <div class="row">
        <label for="from">${t.hoursFrom}</label><input id="from" class="mono" maxlength="8" autocomplete="off" placeholder="22:00" .value=${this.from} aria-describedby="about" aria-invalid="${this.wrong.includes("from")}">
        <label for="until">${t.hoursUntil}</label><input id="until" class="mono" maxlength="8" autocomplete="off" placeholder="06:00" .value=${this.until} aria-describedby="about" aria-invalid="${this.wrong.includes("until")}">
        <button>${t.set}</button><button type="button" @click=${this.close}>${texts.shell.close}</button>
      </div>
      <div role="alert">${this.wrong.length > 0 ? html`<p class="small trouble">${t.hoursWrong}</p>` : nothing}</div>
    </form>`;
  }
}
