import { LitElement, css, html } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../api/api";
import type { Shot, Take } from "../api/shapes";
import { takeDesk } from "../state/takes";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import "../ui/choice";
import { icons } from "../ui/icons";
import { asCurl, asJavaScript, asJson, asPython, inVideosApi } from "./apicall";

interface Call {
  readonly words: string;
  readonly text: (shot: Shot) => string;
}

/** The calls that make this take, to be copied; those of the Videos API only where it says all of it. */
function callsOf(shot: Shot, take: Take): readonly Call[] {
  const { origin } = location;
  const t = texts.viewer;
  const said = inVideosApi(shot, take);
  const ours: readonly Call[] = [
    { words: t.asCurl, text: (of) => asCurl(of, take, origin) },
    { words: t.asJson, text: (of) => asJson(of, take) },
  ];
  return said === null ? ours : [...ours, { words: t.asPython, text: () => asPython(said, origin) }, { words: t.asJavaScript, text: () => asJavaScript(said, origin) }];
}

/** Copies a take as a call of the API. */
@customElement("su-take-calls")
export class TakeCalls extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @state() private shot: Shot | null = null;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (changed.has("take") && before?.shot !== this.take.shot) {
      this.shot = null;
      void this.read(this.take.shot);
    }
  }

  private async read(id: string): Promise<void> {
    const shot = await api.shot(id).catch(() => null);
    if (this.take.shot === id) {
      this.shot = shot;
    }
  }

  protected override render() {
    const { shot } = this;
    const calls = shot ? callsOf(shot, this.take) : [];
    return html`<su-choice words=${texts.viewer.copyCall} .face=${html`${icons.copy} ${texts.viewer.copyCall}`} .entries=${calls.map(({ words }) => words)} ?hidden=${calls.length === 0}
      @choose=${(event: CustomEvent<number>) => this.copy(calls[event.detail])}></su-choice>`;
  }

  private copy(call: Call | undefined): void {
    if (call && this.shot) {
      void takeDesk.copyCall(this.shot, call.text);
    }
  }
}
