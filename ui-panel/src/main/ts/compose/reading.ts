import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import type { Reading } from "../api/shapes";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";

const PAUSE_MILLIS = 250;

/** So many worlds stand for all of them: one in this many. */
const EVERY = 8;

/** Shows how a prompt is understood while it is being written. */
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
        text-decoration: line-through;
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
        gap: 3px 12px;
        margin: 4px 0;
      }
      .worlds button {
        text-align: left;
        white-space: normal;
      }
      summary {
        color: var(--dim);
        font-size: 11px;
        cursor: pointer;
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

  @property() prompt = "";
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
    return html`<div role="status" aria-label="Reading">${this.content()}</div>`;
  }

  private content() {
    if (this.problem) {
      return this.refusal(this.problem);
    }
    if (this.reading) {
      return this.understood(this.reading);
    }
    return this.prompt.trim() === "" ? this.worlds("Say what is missing, for example") : nothing;
  }

  private understood(reading: Reading) {
    const world = this.watch.state.worlds.find((known) => known.id === reading.scene.world);
    const values = Object.entries(reading.scene.parameters);
    return html`
      <div class="clip" title=${world?.about ?? ""}>${world?.title ?? reading.scene.world}</div>
      <div class="chips" data-testid="reading">
        ${reading.kept.map((word) => html`<span class="chip" title="Followed">${word}</span>`)}
        ${reading.ignored.map((word) => html`<span class="chip ignored" title="Ignored: nothing installed can follow this"><span class="unseen">ignored: </span>${word}</span>`)}
      </div>
      ${reading.notes.map((note) => html`<p class="small note" data-testid="note">${note}</p>`)}
      ${reading.expansion === "" ? nothing : this.expansion(reading.expansion)}
      ${values.length === 0
        ? nothing
        : html`<details><summary>Values</summary><dl>${values.map(([name, value]) => html`<dt class="dim">${name}</dt><dd class="mono">${Number(value.toFixed(3))}</dd>`)}</dl></details>`}
    `;
  }

  /** All that will be done, in one sentence; once it is the prompt there is nothing more to take over. */
  private expansion(sentence: string) {
    const taken = this.prompt.trim() === sentence;
    return html`<details><summary>All that will be done</summary>
      <p class="small" data-testid="expansion">${sentence}</p>
      <button type="button" class="link small" ?disabled=${taken} title="Write this sentence into the prompt, to change it there" @click=${() => this.choose(sentence)}>${taken ? "This is the prompt" : "Edit this sentence"}</button>
    </details>`;
  }

  private refusal(problem: Problem) {
    return html`<div class="refused" data-testid="refusal">
      <p>${problem.message}</p>
      ${problem.todo ? html`<p class="dim">${problem.todo}</p>` : nothing}
      ${problem.code === "refused" ? this.worlds("Installed here:") : nothing}
    </div>`;
  }

  private worlds(before: string) {
    const { worlds } = this.watch.state;
    return html`<div class="small">
      <span class="dim">${before}</span>
      <div class="worlds">${worlds.filter((_, index) => index % EVERY === 0).map((world) => this.world(world.title))}</div>
      <details><summary>All ${worlds.length}</summary><div class="worlds">${worlds.map((world) => this.world(world.title))}</div></details>
    </div>`;
  }

  private world(title: string) {
    return html`<button type="button" class="link" @click=${() => this.choose(title)}>${title}</button>`;
  }

  private choose(prompt: string): void {
    this.dispatchEvent(new CustomEvent("prompt", { detail: prompt }));
  }
}
