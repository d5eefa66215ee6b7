import { LitElement, css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import "../direction/directing";
import type { Directing } from "../direction/direction";
import { readJobs } from "../state/desk";
import { connectedHost, operationOf } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { hostWords } from "../ui/words";
import { toAsk, toCall, type Call } from "./call";
import { rolled, type Draft } from "./draft";
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
        display: flex;
        gap: 6px;
      }
      .asks button {
        flex: 1 1 auto;
        min-height: 28px;
      }
      .problem {
        padding: 6px 8px;
        border-left: 2px solid var(--live);
        background: #2a1b1a;
      }
    `,
  ];

  @state() private draft: Draft = savedDraft();
  @state() private asking = false;
  @state() private problem: Problem | null = null;
  @state() private history: readonly Draft[] = savedHistory();
  @state() private over = false;
  @query("su-prompt") private prompt!: PromptField;
  @query("su-stills") private stills!: Stills | null;
  private readonly watch = new Watch(this);

  constructor() {
    super();
    this.addEventListener("asked", this.onAsked);
  }

  override focus(): void {
    this.prompt.focus();
  }

  private get host() {
    return connectedHost(this.watch.state);
  }

  private put(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.problem = null;
    saveDraft(this.draft);
  }

  /** What stands in the fields, as the server is asked for it; `place` is the host it is placed in. */
  asked(place: string | null): Call {
    return toCall(this.draft, this.host, place);
  }

  /** Asks for what stands in the fields; `place` puts it into the connected host as well. */
  async ask(place: boolean): Promise<void> {
    const host = this.host;
    if (this.asking || this.watch.state.link.name !== "live" || flaws(this.draft, host).length > 0 || (place && !host)) {
      return;
    }
    this.asking = true;
    this.problem = null;
    try {
      const shot = await api.ask(toAsk(this.draft, host, place && host ? host.id : null));
      this.dispatchEvent(new CustomEvent("asked"));
      await readJobs(shot.takes);
    } catch (thrown) {
      this.problem = Problem.from(thrown);
    } finally {
      this.asking = false;
    }
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.ask(event.shiftKey);
    }
  };

  private readonly onDirect = (event: CustomEvent<Partial<Directing>>) => this.direct(event.detail);

  private direct(change: Partial<Directing>): void {
    this.put({ directing: { ...this.draft.directing, ...change } });
  }

  private readonly onDraft = (event: CustomEvent<Partial<Draft>>) => this.put(event.detail);

  /** What was asked goes into the history; unless the seed is locked, the next ask has another. */
  private readonly onAsked = () => {
    this.history = remembered(this.history, this.draft);
    saveHistory(this.history);
    this.prompt.begin();
    if (!this.draft.seedLock) {
      this.put({ seed: rolled(Math.random()) });
    }
  };

  private readonly onForget = () => {
    this.history = [];
    saveHistory(this.history);
  };

  private readonly onTaken = (event: CustomEvent<string>) => {
    this.put({ prompt: event.detail });
    this.prompt.focus();
  };

  private readonly onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files") && this.stills) {
      event.preventDefault();
      this.over = true;
    }
  };

  private readonly onDrop = (event: DragEvent) => {
    this.over = false;
    this.takeFile(event, event.dataTransfer);
  };

  private readonly onPaste = (event: ClipboardEvent) => this.takeFile(event, event.clipboardData);

  private takeFile(event: Event, data: DataTransfer | null): void {
    const file = data?.files[0];
    if (file && this.stills) {
      event.preventDefault();
      void this.stills.take(file);
    }
  }

  protected override render() {
    const host = this.host;
    const operation = operationOf(this.watch.state);
    const fields = fieldsFor(operation);
    const found = flaws(this.draft, host, operation);
    const ready = found.length === 0 && !this.asking && this.watch.state.link.name === "live";
    return html`<form aria-label=${texts.compose.form} @submit=${(event: Event) => event.preventDefault()} @keydown=${this.onKey}
      @dragover=${this.onDrag} @dragleave=${() => (this.over = false)} @drop=${this.onDrop} @paste=${this.onPaste}>
      ${this.wordFields(fields)}
      ${fields.stills
        ? html`<su-stills .stills=${this.draft.stills} .over=${this.over} @stills=${(event: CustomEvent<readonly Still[]>) => this.put({ stills: event.detail })}
            @palette=${(event: CustomEvent<readonly string[]>) => this.direct({ palette: event.detail })}></su-stills>`
        : nothing}
      ${fields.shape ? html`<su-shape .draft=${this.draft} .host=${host} .flaws=${found} @draft=${this.onDraft}></su-shape>` : nothing}
      <su-options .draft=${this.draft} .host=${host} .flaws=${found} .switches=${fields.switches} @draft=${this.onDraft}></su-options>
      ${fields.variants
        ? html`<su-variants .draft=${this.draft} .host=${host} .wrong=${found.some(({ field }) => field === "words")} @draft=${this.onDraft} @insert=${(event: CustomEvent<string>) => this.prompt.insert(event.detail)}></su-variants>`
        : nothing}
      ${this.problem ? this.problemBox(this.problem) : nothing}
      <div class="asks">
        <button type="button" class=${host ? "" : "primary"} ?disabled=${!ready} title="Ctrl+Enter" @click=${() => this.ask(false)}>Ask</button>
        ${host ? html`<button type="button" class="primary" ?disabled=${!ready} title="Ctrl+Shift+Enter" @click=${() => this.ask(true)}>Ask and place in ${hostWords(host.kind)}</button>` : nothing}
      </div>
      ${found.filter(({ field }) => field !== "prompt").map(({ text }) => html`<p class="small trouble" role="alert">${text}</p>`)}
    </form>`;
  }

  /** The prompt, how it is read, and how the shot is directed. */
  private wordFields(fields: Fields) {
    const { prompt, words, stills, directing } = this.draft;
    const read = filled(prompt, words);
    return html`
      <su-prompt .draft=${this.draft} .history=${this.history} .placeholder=${fields.promptNeeded ? texts.compose.placeholder : texts.compose.footagePlaceholder}
        @prompt=${(event: CustomEvent<string>) => this.put({ prompt: event.detail })} @recall=${(event: CustomEvent<Draft>) => this.put(event.detail)} @forget=${this.onForget}></su-prompt>
      ${fields.promptNeeded ? html`<su-reading .prompt=${read} .whole=${read === prompt} .over=${fromStill(stills)} @prompt=${this.onTaken}></su-reading>` : nothing}
      ${fields.directing ? html`<su-directing .directing=${directing} .flaws=${flaws(this.draft, this.host)} @direct=${this.onDirect}></su-directing>` : nothing}
    `;
  }

  private problemBox(problem: Problem) {
    return html`<div class="problem" role="alert" lang="en" data-testid="ask-problem"><p>${problem.message}</p>${problem.todo ? html`<p class="dim">${problem.todo}</p>` : nothing}</div>`;
  }
}
