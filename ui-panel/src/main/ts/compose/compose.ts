import { LitElement, css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { Take } from "../api/shapes";
import { callOf, flawsOf } from "../context/asking";
import "../context/render";
import type { Render } from "../context/render";
import "../direction/directing";
import type { Directing } from "../direction/direction";
import { connectedHost, operationOf } from "../state/select";
import { store } from "../state/store";
import { Watch } from "../state/watch";
import { remixOf } from "../takes/remix";
import "../takes/remixing";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { Asks } from "./asks";
import { barredBy } from "./barred";
import { shotsOf, type Call } from "./call";
import { rolled, type Draft } from "./draft";
import { Dropping } from "./dropping";
import { fieldsFor, type Fields } from "./fields";
import { flaws } from "./flaws";
import { remembered, savedHistory, saveHistory } from "./history";
import "./options";
import "./prompt";
import type { PromptField } from "./prompt";
import "./reading";
import { saveDraft, savedDraft } from "./saved";
import "./shape";
import "./still";
import type { Stills } from "./still";
import { fromStill, type Still } from "./stills";
import "./variants";
import { filled } from "./vary";

/** Where a shot is asked for. Fires `asked` when the server has accepted one. */
@customElement("su-compose")
export class Compose extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        padding: 8px 10px 10px;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      .asks {
        position: sticky;
        z-index: 2;
        bottom: 0;
        display: grid;
        gap: 6px;
        margin: 0 -10px;
        padding: 8px 10px;
        border-top: 1px solid var(--line);
        background: var(--panel);
      }
    `,
  ];

  @state() private draft: Draft = savedDraft();
  @state() private history: readonly Draft[] = savedHistory();
  /** What is remixed. */
  @state() private parent: Take | null = null;
  /** The still that is being handed in; empty for none. */
  @state() private handing = "";
  @query("su-prompt") private prompt!: PromptField;
  @query("su-stills") private stills!: Stills | null;
  @query("su-render") private main!: Render;
  private readonly watch = new Watch(this);
  private readonly asks = new Asks(this);
  private readonly dropping = new Dropping(this, () => this.stills);

  constructor() {
    super();
    this.addEventListener("asked", this.onAsked);
  }

  /** Takes the words and settings of a take over; what is asked for then is a remix of it. */
  remix(take: Take): void {
    this.put(remixOf(take));
    this.parent = take;
    store.dispatch({ kind: "operate", operation: "generate" });
    this.focus();
  }

  override focus(): void {
    this.prompt.focus();
  }

  private get host() {
    return connectedHost(this.watch.state);
  }

  private put(change: Partial<Draft>): void {
    this.asks.say("");
    this.becomes({ ...this.draft, ...change });
  }

  private becomes(draft: Draft): void {
    this.draft = draft;
    saveDraft(draft);
  }

  /** Asks for what the main button says; `place` puts it into the connected host as well. */
  async ask(place: boolean): Promise<void> {
    const { host } = this;
    if (this.asks.busy || this.barred() !== "" || (place && !host)) {
      this.refuse(place);
      return;
    }
    const to = place && host ? host.id : null;
    await this.asks.ask(() => this.call(to), this.main.label, () => this.dispatchEvent(new CustomEvent("asked")));
  }

  /** Does what the main button does; `place`: it is placed in any case. */
  act(place = false): void {
    void this.ask(place || this.main.places);
  }

  /** Why nothing was asked for; the button itself says what is in the way of it. */
  private refuse(place: boolean): void {
    const barred = this.barred();
    if (!this.asks.busy) {
      this.asks.say(barred === "" && place && !this.host ? texts.context.noPlace : "");
    }
    if (barred === texts.context.sayPrompt) {
      this.focus();
    }
  }

  private call(place: string | null): Call | null {
    const call = callOf(this.watch.state, this.draft, this.host, place);
    return this.parent && call !== null && "ask" in call ? { ask: { ...call.ask, parent: this.parent.id } } : call;
  }

  private barred(): string {
    return barredBy(this.watch.state, this.draft, this.host, this.handing);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.ask(event.shiftKey || this.main.places);
    }
  };

  private readonly onDirect = (event: CustomEvent<Partial<Directing>>) => this.direct(event.detail);

  private direct(change: Partial<Directing>): void {
    this.put({ directing: { ...this.draft.directing, ...change } });
  }

  private readonly onWords = (event: CustomEvent<string>) => {
    this.put({ prompt: event.detail });
    this.focus();
  };

  private readonly onDraft = (event: CustomEvent<Partial<Draft>>) => this.put(event.detail);

  /** What was asked goes into the history; unless the seed is locked, the next ask has another. */
  private readonly onAsked = () => {
    this.parent = null;
    this.history = remembered(this.history, this.draft);
    saveHistory(this.history);
    this.prompt.begin();
    if (!this.draft.seedLock) {
      this.becomes({ ...this.draft, seed: rolled(Math.random()) });
    }
  };

  private readonly notRemix = () => {
    this.parent = null;
    this.focus();
  };

  private readonly onForget = () => {
    this.history = [];
    saveHistory(this.history);
  };

  protected override render() {
    const host = this.host;
    const fields = fieldsFor(operationOf(this.watch.state));
    const found = flawsOf(this.watch.state, this.draft, host);
    return html`<form aria-label=${texts.compose.form} @submit=${(event: Event) => event.preventDefault()} @keydown=${this.onKey}>
      ${this.wordFields(fields)}
      ${fields.stills
        ? html`<su-stills .stills=${this.draft.stills} .over=${this.dropping.over} @stills=${(event: CustomEvent<readonly Still[]>) => this.put({ stills: event.detail })} @handing=${(event: CustomEvent<string>) => (this.handing = event.detail)}
            @palette=${(event: CustomEvent<readonly string[]>) => this.direct({ palette: event.detail })}></su-stills>`
        : nothing}
      ${fields.shape ? html`<su-shape .draft=${this.draft} .host=${host} .flaws=${found} @draft=${this.onDraft}></su-shape>` : nothing}
      <su-options .draft=${this.draft} .host=${host} .flaws=${found} .switches=${fields.switches} @draft=${this.onDraft}></su-options>
      ${fields.variants
        ? html`<su-variants .draft=${this.draft} .host=${host} .wrong=${found.some(({ field }) => field === "words")} @draft=${this.onDraft} @insert=${(event: CustomEvent<string>) => this.prompt.insert(event.detail)}></su-variants>`
        : nothing}
      <div class="asks">
        ${found.filter(({ field }) => field !== "prompt").map(({ text }) => html`<p class="small trouble" role="alert">${text}</p>`)}
        <su-render .barred=${this.barred()} ?busy=${this.asks.busy} .problem=${this.asks.problem} .told=${this.asks.told} .prompt=${this.draft.prompt} .shots=${shotsOf(this.draft, host)}
          @render=${(event: CustomEvent<boolean>) => this.ask(event.detail)} @words=${this.onWords}></su-render>
      </div>
    </form>`;
  }

  /** The prompt, how it is read, and how the shot is directed. */
  private wordFields(fields: Fields) {
    const { prompt, words, stills, directing } = this.draft;
    const read = filled(prompt, words);
    return html`
      <su-prompt .draft=${this.draft} .history=${this.history} .placeholder=${fields.promptNeeded ? texts.compose.placeholder : texts.compose.footagePlaceholder}
        @prompt=${(event: CustomEvent<string>) => this.put({ prompt: event.detail })} @recall=${(event: CustomEvent<Draft>) => this.put(event.detail)} @forget=${this.onForget}></su-prompt>
      ${this.parent ? html`<su-remixing .take=${this.parent} @close=${this.notRemix}></su-remixing>` : nothing}
      ${fields.promptNeeded ? html`<su-reading .prompt=${read} .whole=${read === prompt} .over=${fromStill(stills)} @prompt=${this.onWords}></su-reading>` : nothing}
      ${fields.directing ? html`<su-directing .directing=${directing} .flaws=${flaws(this.draft, this.host)} @direct=${this.onDirect}></su-directing>` : nothing}
    `;
  }
}
