import { LitElement, css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import type { Take } from "../api/shapes";
import "../direction/directing";
import type { Directing } from "../direction/direction";
import { readJobs } from "../state/desk";
import { connectedHost } from "../state/select";
import { Watch } from "../state/watch";
import { remixOf } from "../takes/remix";
import "../takes/remixing";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { hostWords } from "../ui/words";
import { flaws, toAsk, type Draft } from "./draft";
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
  /** What is remixed. */
  @state() private parent: Take | null = null;
  @query("textarea") private prompt!: HTMLTextAreaElement;
  private readonly watch = new Watch(this);

  /** Takes the words and settings of a take over; what is asked for then is a remix of it. */
  remix(take: Take): void {
    this.put(remixOf(take));
    this.parent = take;
    this.focus();
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

  /** Asks for what stands in the fields; `place` puts it into the connected host as well. */
  async ask(place: boolean): Promise<void> {
    const host = this.host;
    if (this.asking || this.watch.state.link.name !== "live" || flaws(this.draft, host).length > 0 || (place && !host)) {
      return;
    }
    this.asking = true;
    this.problem = null;
    try {
      const ask = toAsk(this.draft, host, place && host ? host.id : null);
      const shot = await api.ask(this.parent ? { ...ask, parent: this.parent.id } : ask);
      this.parent = null;
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

  private readonly onDirect = (event: CustomEvent<Partial<Directing>>) => this.put({ directing: { ...this.draft.directing, ...event.detail } });

  private readonly onDraft = (event: CustomEvent<Partial<Draft>>) => this.put(event.detail);

  protected override render() {
    const host = this.host;
    const found = flaws(this.draft, host);
    const ready = found.length === 0 && !this.asking && this.watch.state.link.name === "live";
    return html`<form aria-label="Ask for a shot" @submit=${(event: Event) => event.preventDefault()} @keydown=${this.onKey}>
      <div>
        <label class="unseen" for="prompt">Prompt</label>
        <textarea id="prompt" rows="3" placeholder="What is missing? Northern lights over mountains, soft wind" .value=${this.draft.prompt}
          @input=${(event: Event) => this.put({ prompt: (event.target as HTMLTextAreaElement).value })}></textarea>
      </div>
      ${this.parent ? html`<su-remixing .take=${this.parent} @close=${() => (this.parent = null)}></su-remixing>` : nothing}
      <su-reading .prompt=${this.draft.prompt} @prompt=${(event: CustomEvent<string>) => this.put({ prompt: event.detail })}></su-reading>
      <su-shape .draft=${this.draft} .host=${host} .flaws=${found} @draft=${this.onDraft}></su-shape>
      <su-options .draft=${this.draft} .host=${host} .flaws=${found} @draft=${this.onDraft}></su-options>
      <su-directing .directing=${this.draft.directing} .flaws=${found} @direct=${this.onDirect}></su-directing>
      ${this.problem ? this.problemBox(this.problem) : nothing}
      <div class="asks">
        <button type="button" class=${host ? "" : "primary"} ?disabled=${!ready} title="Ctrl+Enter" @click=${() => this.ask(false)}>Ask</button>
        ${host ? html`<button type="button" class="primary" ?disabled=${!ready} title="Ctrl+Shift+Enter" @click=${() => this.ask(true)}>Ask and place in ${hostWords(host.kind)}</button>` : nothing}
      </div>
      ${found.filter(({ field }) => field !== "prompt").map(({ text }) => html`<p class="small trouble" role="alert">${text}</p>`)}
    </form>`;
  }

  private problemBox(problem: Problem) {
    return html`<div class="problem" role="alert" data-testid="ask-problem"><p>${problem.message}</p>${problem.todo ? html`<p class="dim">${problem.todo}</p>` : nothing}</div>`;
  }
}
