import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { HostAddress } from "../api/shapes";
import { desk } from "../state/desk";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";

const PORTS = 65535;

/** Connects OBS: by what its own settings say, or by an address, port and password given here. */
@customElement("su-connect")
export class Connect extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: 8px;
      }
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
        gap: 6px 8px;
      }
      .whole {
        grid-column: 1 / -1;
      }
      label.way {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--text);
        font-size: 12px;
      }
    `,
  ];

  /** Where it was tried before, `address:port`; empty for never. */
  @property() address = "";
  /** The session that could not be connected, null for none. */
  @property({ attribute: false }) instead: string | null = null;
  /** Begin with the fields open. */
  @property({ type: Boolean }) byHand = false;
  @state() private busy = false;
  @state() private flaw = "";

  private readonly onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void this.connect(new FormData(event.target as HTMLFormElement));
  };

  private async connect(form: FormData): Promise<void> {
    const port = String(form.get("port") ?? "").trim();
    this.flaw = port !== "" && !(Number(port) >= 1 && Number(port) <= PORTS) ? texts.hosts.badPort(PORTS) : "";
    if (this.busy || this.flaw !== "") {
      return;
    }
    this.busy = true;
    await desk.connect(this.byHand ? given(form, port) : { kind: "obs" }, this.instead);
    this.busy = false;
  }

  protected override render() {
    return html`<form aria-label=${texts.hosts.connectObs} @submit=${this.onSubmit}>
      <label class="way"><input type="checkbox" .checked=${!this.byHand} @change=${() => (this.byHand = !this.byHand)}>${texts.hosts.ownSettings}</label>
      ${this.byHand ? this.fields() : nothing}
      ${this.flaw ? html`<p class="trouble small" role="alert">${this.flaw}</p>` : nothing}
      <button class="primary" ?disabled=${this.busy}>${this.busy ? texts.hosts.connecting : texts.hosts.connectObs}</button>
    </form>`;
  }

  private fields() {
    const colon = this.address.lastIndexOf(":");
    const host = colon > 0 ? this.address.slice(0, colon) : "127.0.0.1";
    const port = colon > 0 ? this.address.slice(colon + 1) : "4455";
    return html`<div class="fields">
      <div><label for="address">${texts.hosts.address}</label><input id="address" name="address" class="mono" autocomplete="off" spellcheck="false" .value=${host}></div>
      <div><label for="port">${texts.hosts.port}</label><input id="port" name="port" class="mono" inputmode="numeric" autocomplete="off" .value=${port}></div>
      <div class="whole"><label for="password">${texts.hosts.password}</label><input id="password" name="password" type="password" autocomplete="off"></div>
    </div>`;
  }
}

function given(form: FormData, port: string): HostAddress {
  const address = String(form.get("address") ?? "").trim();
  const password = String(form.get("password") ?? "");
  return {
    kind: "obs",
    ...(address === "" ? {} : { address }),
    ...(port === "" ? {} : { port: Number(port) }),
    ...(password === "" ? {} : { password }),
  };
}
