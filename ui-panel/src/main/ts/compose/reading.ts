import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import type { Reading } from "../api/shapes";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { nearestIn, restOf } from "./nearest";

const PAUSE_MILLIS = 250;

/** So many worlds stand for all of them: one in this many. */
const EVERY = 8;

/** Shows how a prompt is understood while it is being written. Fires `prompt` with words to take over. */
@customElement("su-reading")
export class ReadingView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        min-height: 36px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-top: 4px;
      }
      .chip {
        padding: 1px 6px;
        border: 1px solid #3c5a49;
        border-radius: 3px;
        background: #1b2a22;
        color: #a5e0bd;
        font-size: 11px;
        line-height: 15px;
      }
      .chip.ignored {
        border-color: var(--line-strong);
        border-style: dashed;
        background: none;
        color: var(--dim);
      }
      .expansion {
        margin-top: 6px;
        padding-left: 8px;
        border-left: 2px solid #3c5a49;
      }
      .note {
        margin-top: 4px;
        color: #ffd48d;
      }
      .refused {
        padding: 6px 8px;
        border-left: 2px solid var(--live);
        background: #2a1b1a;
      }
      .worlds {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        margin: 2px 0;
      }
      .worlds button {
        min-height: 24px;
        text-align: left;
        white-space: normal;
      }
      summary {
        color: var(--dim);
        font-size: 11px;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 10px;
        margin-top: 2px;
        font-size: 11px;
      }
    `,
  ];

  /** What is read: the prompt, with the first word of each line of a table. */
  @property() prompt = "";
  /** Whether the prompt itself is read, and its expansion can take its place. */
  @property({ type: Boolean }) whole = true;
  /** Whether the shot begins or ends at a still, over which the words only direct. */
  @property({ type: Boolean }) over = false;
  @state() private reading: Reading | null = null;
  @state() private problem: Problem | null = null;
  private readonly watch = new Watch(this);
  private timer = 0;
  private asked: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("prompt")) {
      this.forget();
      this.timer = window.setTimeout(() => void this.read(), changed.get("prompt") === undefined ? 0 : PAUSE_MILLIS);
    }
  }

  private forget(): void {
    window.clearTimeout(this.timer);
    this.asked?.abort();
  }

  private async read(): Promise<void> {
    if (this.prompt.trim() === "") {
      this.reading = null;
      this.problem = null;
      return;
    }
    const asked = new AbortController();
    this.asked = asked;
    try {
      this.reading = await api.reading(this.prompt, asked.signal);
      this.problem = null;
    } catch (thrown) {
      if (!asked.signal.aborted) {
        this.reading = null;
        this.problem = Problem.from(thrown);
      }
    }
  }

  protected override render() {
    return html`<div role="status" aria-label=${texts.compose.reading.name}>${this.over ? this.overStill() : this.content()}</div>`;
  }

  private overStill() {
    return html`<p class="small dim">${texts.compose.reading.overStill}</p>`;
  }

  private content() {
    if (this.problem) {
      return this.prompt.trim() === "" ? nothing : this.refusal(this.problem);
    }
    if (this.reading) {
      return this.understood(this.reading);
    }
    return this.prompt.trim() === "" ? this.worlds(texts.compose.reading.try) : nothing;
  }

  private understood(reading: Reading) {
    const said = texts.compose.reading;
    const world = this.watch.state.worlds.find((known) => known.id === reading.scene.world);
    return html`
      ${this.whole ? nothing : html`<p class="small dim">${said.firstOf} <span lang="en">${this.prompt}</span></p>`}
      <div class="clip" lang="en" title=${world?.about ?? ""}>${world?.title ?? reading.scene.world}</div>
      <div class="chips" lang="en" data-testid="reading">
        ${reading.kept.map((word) => html`<span class="chip" title=${said.followed}>${word}</span>`)}
        ${reading.ignored.map((word) => html`<span class="chip ignored" title=${said.ignored}><span class="unseen">${said.ignoredWords} </span><s>${word}</s></span>`)}
      </div>
      ${reading.notes.map((note) => html`<p class="small note" lang="en" data-testid="note">${note}</p>`)}
      ${reading.expansion === "" ? nothing : this.expansion(reading)}
    `;
  }

  /** All that will be done, in one sentence; once it is the prompt there is nothing more to take over. */
  private expansion({ expansion, scene }: Reading) {
    const said = texts.compose.reading;
    const taken = this.prompt.trim() === expansion;
    const values = Object.entries(scene.parameters);
    return html`<div class="expansion">
      <div class="row">
        <span class="label grow">${said.all}</span>
        ${this.whole ? html`<button type="button" class="link small" ?disabled=${taken} title=${said.editAbout} @click=${() => this.choose(expansion)}>${taken ? said.isPrompt : said.edit}</button>` : nothing}
      </div>
      ${taken ? html`<p class="unseen" lang="en" data-testid="expansion">${expansion}</p>` : html`<p class="small" lang="en" data-testid="expansion">${expansion}</p>`}
      ${values.length === 0
        ? nothing
        : html`<details><summary>${said.values}</summary><dl lang="en">${values.map(([name, value]) => html`<dt class="dim">${name}</dt><dd class="mono">${Number(value.toFixed(3))}</dd>`)}</dl></details>`}
    </div>`;
  }

  private refusal(problem: Problem) {
    const said = texts.compose.reading;
    const nearest = nearestIn(problem.todo);
    return html`<div class="refused" data-testid="refusal">
      <p lang=${problem.lang ?? nothing}>${problem.message}</p>
      ${nearest.length === 0
        ? nothing
        : html`<p class="small dim">${said.nearest}</p>
            <div class="worlds small">${nearest.map(({ title, say }) => html`<button type="button" class="link" lang="en" title=${said.say(say)} @click=${() => this.choose(say)}>${title}</button>`)}</div>`}
      <p class="dim small" lang=${problem.lang ?? nothing}>${problem.code === "refused" ? restOf(problem.todo) : problem.todo}</p>
      ${problem.code === "refused" ? this.every() : nothing}
    </div>`;
  }

  private worlds(before: string) {
    const { worlds } = this.watch.state;
    return html`<div class="small">
      <span class="dim">${before}</span>
      <div class="worlds" lang="en">${worlds.filter((_, index) => index % EVERY === 0).map((world) => this.world(world.title))}</div>
      ${this.every()}
    </div>`;
  }

  private every() {
    const { worlds } = this.watch.state;
    return html`<details><summary>${texts.compose.reading.allWorlds(worlds.length)}</summary><div class="worlds small" lang="en">${worlds.map((world) => this.world(world.title))}</div></details>`;
  }

  private world(title: string) {
    return html`<button type="button" class="link" @click=${() => this.choose(title)}>${title}</button>`;
  }

  private choose(prompt: string): void {
    this.dispatchEvent(new CustomEvent("prompt", { detail: prompt }));
  }
}
