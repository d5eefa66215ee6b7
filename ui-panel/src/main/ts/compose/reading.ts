import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import type { Reading } from "../api/shapes";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { nearestIn, restOf } from "./nearest";
import { readingLooks } from "./readinglooks";
import "./worlds";

const PAUSE_MILLIS = 250;

/** Shows how a prompt is understood while it is being written. Fires `prompt` with words to take over. */
@customElement("su-reading")
export class ReadingView extends LitElement {
  static override styles = [base, controls, readingLooks];

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
    return this.prompt.trim() === "" ? html`<su-worlds .examples=${true} @prompt=${this.onWorld}></su-worlds>` : nothing;
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
            <div class="nearest small">${nearest.map(({ title, say }) => html`<button type="button" class="link" lang="en" title=${said.say(say)} @click=${() => this.choose(say)}>${title}</button>`)}</div>`}
      <p class="dim small" lang=${problem.lang ?? nothing}>${problem.code === "refused" ? restOf(problem.todo) : problem.todo}</p>
      ${problem.code === "refused" ? html`<su-worlds @prompt=${this.onWorld}></su-worlds>` : nothing}
    </div>`;
  }

  private readonly onWorld = (event: CustomEvent<string>) => this.choose(event.detail);

  private choose(prompt: string): void {
    this.dispatchEvent(new CustomEvent("prompt", { detail: prompt }));
  }
}
