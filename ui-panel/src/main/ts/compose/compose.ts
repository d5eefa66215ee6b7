import { LitElement, css, html } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import { callOf, flawsOf } from "../context/asking";
import { labelOf, offerOf } from "../context/labels";
import "../context/render";
import type { Render } from "../context/render";
import "../direction/directing";
import type { Directing } from "../direction/direction";
import { contextReading } from "../state/context";
import { readJobs } from "../state/desk";
import { connectedHost, operationOf } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { texts } from "../texts/texts";
import { flaws, type Draft } from "./draft";
import "./options";
import "./reading";
import { saveDraft, savedDraft } from "./saved";
import "./shape";

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
      textarea {
        display: block;
        min-height: 62px;
        padding: 6px 8px;
        resize: vertical;
        font-size: 13px;
        line-height: 18px;
      }
      .asks {
        position: sticky;
        z-index: 2;
        bottom: 0;
        margin: 0 -10px;
        padding: 8px 10px;
        border-top: 1px solid var(--line);
        background: var(--panel);
      }
    `,
  ];

  @state() private draft: Draft = savedDraft();
  @state() private asking = false;
  @state() private problem: Problem | null = null;
  @state() private told = "";
  @query("textarea") private prompt!: HTMLTextAreaElement;
  @query("su-render") private main!: Render;
  private readonly watch = new Watch(this);

  override focus(): void {
    this.prompt.focus();
  }

  private get host() {
    return connectedHost(this.watch.state);
  }

  private put(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.problem = null;
    this.told = "";
    saveDraft(this.draft);
  }

  /** Asks for what the main button says; `place` puts it into the connected host as well. */
  async ask(place: boolean): Promise<void> {
    if (this.asking || this.barred() !== "" || (place && !this.host)) {
      this.refuse(place);
      return;
    }
    this.asking = true;
    this.problem = null;
    this.told = "";
    try {
      await this.askNow(place && this.host ? this.host.id : null);
    } catch (thrown) {
      this.problem = Problem.from(thrown);
    } finally {
      this.asking = false;
    }
  }

  /** Does what the main button does. */
  act(): void {
    void this.ask(this.main.places);
  }

  /** Why nothing was asked for; the button itself says what is in the way of it. */
  private refuse(place: boolean): void {
    this.told = this.barred() === "" && place && !this.host ? texts.context.noPlace : "";
    if (this.barred() === texts.context.sayPrompt) {
      this.focus();
    }
  }

  /** The playhead may have moved since the context was read: only what was seen is asked for. */
  private async askNow(place: string | null): Promise<void> {
    const { state } = this.watch;
    const seen = JSON.stringify(callOf(state, this.draft, this.host, place));
    if (operationOf(state) !== "generate") {
      await contextReading.now();
    }
    const ask = callOf(this.watch.state, this.draft, this.host, place);
    if (ask === null || JSON.stringify(ask) !== seen) {
      this.told = texts.context.moved(labelOf(this.watch.state));
      return;
    }
    const shot = await api.ask(ask);
    this.told = texts.context.asked(labelOf(this.watch.state));
    this.dispatchEvent(new CustomEvent("asked"));
    await readJobs(shot.takes);
  }

  /** What is in the way of asking, for people; empty for nothing. */
  private barred(): string {
    const { state } = this.watch;
    const { why } = offerOf(state, operationOf(state));
    if (state.link.name !== "live" || why !== "") {
      return why === "" ? texts.context.offline : why;
    }
    const [first] = flawsOf(state, this.draft, this.host);
    return first === undefined ? "" : first.field === "prompt" ? texts.context.sayPrompt : texts.context.lookAtFields;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.ask(event.shiftKey || this.main.places);
    }
  };

  private readonly onWords = (event: CustomEvent<string>) => {
    this.put({ prompt: event.detail });
    this.focus();
  };

  private readonly onDirect = (event: CustomEvent<Partial<Directing>>) => this.put({ directing: { ...this.draft.directing, ...event.detail } });

  private readonly onDraft = (event: CustomEvent<Partial<Draft>>) => this.put(event.detail);

  protected override render() {
    const host = this.host;
    const found = flaws(this.draft, host);
    return html`<form aria-label="Ask for a shot" @submit=${(event: Event) => event.preventDefault()} @keydown=${this.onKey}>
      <div>
        <label class="unseen" for="prompt">Prompt</label>
        <textarea id="prompt" rows="3" placeholder="What is missing? Northern lights over mountains, soft wind" .value=${this.draft.prompt}
          @input=${(event: Event) => this.put({ prompt: (event.target as HTMLTextAreaElement).value })}></textarea>
      </div>
      <su-reading .prompt=${this.draft.prompt} @prompt=${(event: CustomEvent<string>) => this.put({ prompt: event.detail })}></su-reading>
      <su-shape .draft=${this.draft} .host=${host} .flaws=${found} @draft=${this.onDraft}></su-shape>
      <su-options .draft=${this.draft} .host=${host} .flaws=${found} @draft=${this.onDraft}></su-options>
      <su-directing .directing=${this.draft.directing} .flaws=${found} @direct=${this.onDirect}></su-directing>
      <div class="asks">
        <su-render .barred=${this.barred()} ?busy=${this.asking} .problem=${this.problem} .told=${this.told} .prompt=${this.draft.prompt}
          @render=${(event: CustomEvent<boolean>) => this.ask(event.detail)} @words=${this.onWords}></su-render>
      </div>
      ${found.filter(({ field }) => field !== "prompt").map(({ text }) => html`<p class="small trouble" role="alert">${text}</p>`)}
    </form>`;
  }
}
