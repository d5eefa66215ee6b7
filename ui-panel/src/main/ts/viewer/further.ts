import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Problem } from "../api/problem";
import type { FrameRange, Quality, Take } from "../api/shapes";
import { takeDesk } from "../state/takes";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { firstWish, flawOf, onwardAsk, ONWARDS, type Onward, type Wish } from "./onward";

const SPEEDS = ["1/4", "1/2", "2", "4"];
const QUALITIES: readonly Quality[] = ["draft", "final"];

/** Where a shot is asked for that goes on from the open take: no host is needed. Fires `compose` for a remix. */
@customElement("su-further")
export class Further extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        padding: 6px 8px 8px;
        border-top: 1px solid var(--line);
      }
      form {
        display: grid;
        gap: 6px;
      }
      .ways,
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        align-items: end;
      }
      .fields {
        gap: 6px 10px;
      }
      .fields label {
        display: grid;
        gap: 2px;
      }
      .fields input {
        width: 84px;
      }
      .fields .words {
        flex: 1 1 160px;
      }
      .fields .words input {
        width: 100%;
      }
      select {
        width: auto;
      }
      .problem {
        padding: 6px 8px;
        border-left: 2px solid var(--live);
        background: #2a1b1a;
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  /** In and out; null where nothing is marked. */
  @property({ attribute: false }) range: FrameRange | null = null;
  @state() private wish: Wish | null = null;
  @state() private asking = false;
  @state() private problem: Problem | null = null;

  override focus(): void {
    this.renderRoot.querySelector<HTMLButtonElement>(".ways [aria-pressed=true]")?.focus();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (changed.has("take") && before?.id !== this.take.id) {
      this.wish = { ...firstWish(this.take), ...(this.wish ? { way: this.wish.way, frames: this.wish.frames, speed: this.wish.speed } : {}) };
      this.problem = null;
    }
  }

  private put(change: Partial<Wish>): void {
    this.wish = { ...(this.wish ?? firstWish(this.take)), ...change };
    this.problem = null;
  }

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    void this.ask();
  };

  private async ask(): Promise<void> {
    const { wish, take, range } = this;
    if (this.asking || !wish || flawOf(wish, range) !== null) {
      return;
    }
    this.asking = true;
    this.problem = null;
    try {
      await takeDesk.goOn(onwardAsk(wish, take, range));
    } catch (thrown) {
      this.problem = Problem.from(thrown);
    } finally {
      this.asking = false;
    }
  }

  private readonly remix = () => this.dispatchEvent(new CustomEvent("compose", { detail: this.take, bubbles: true, composed: true }));

  protected override render() {
    const { wish } = this;
    const t = texts.viewer;
    if (!wish) {
      return nothing;
    }
    const flaw = flawOf(wish, this.range);
    return html`<form aria-label=${t.goOn} data-testid="further" @submit=${this.onSubmit}>
      <div class="ways" role="group" aria-label=${t.goOn}>
        ${ONWARDS.map((way) => html`<button type="button" aria-pressed=${way === wish.way} data-way=${way} @click=${() => this.put({ way })}>${t.ways[way]}</button>`)}
        <button type="button" data-way="remix" title=${t.remixAbout} @click=${this.remix}>${t.remix}</button>
      </div>
      <p class="small dim">${this.about(wish.way)}</p>
      <div class="fields">
        ${this.own(wish)}
        ${wish.way === "retime" ? nothing : html`<label class="words">${t.wishPrompt}<input .value=${wish.prompt} maxlength="4000" placeholder=${t.wishPromptHint} @input=${(event: Event) => this.put({ prompt: valueOf(event) })}></label>`}
        <label>${texts.takes.quality}<select @change=${(event: Event) => this.put({ quality: QUALITIES.find((quality) => quality === valueOf(event)) ?? "final" })}>
          ${QUALITIES.map((quality) => html`<option value=${quality} ?selected=${quality === wish.quality}>${texts.takes.qualities[quality]}</option>`)}
        </select></label>
        <button class="primary" data-testid="go-on" ?disabled=${flaw !== null || this.asking}>${this.asking ? t.asking : this.face(wish)}</button>
      </div>
      <p class="small trouble" role="alert">${flaw === null ? nothing : t.flaws[flaw]}</p>
      ${this.problem ? html`<div class="problem" role="alert" lang=${this.problem.lang ?? nothing} data-testid="further-problem"><p>${this.problem.message}</p><p class="dim">${this.problem.todo}</p></div>` : nothing}
    </form>`;
  }

  private own(wish: Wish) {
    const t = texts.viewer;
    switch (wish.way) {
      case "head":
      case "tail":
        return html`<label>${t.newFrames}<input inputmode="numeric" .value=${wish.frames} @input=${(event: Event) => this.put({ frames: valueOf(event) })}></label>`;
      case "loop":
        return html`<label>${t.newFrames}<input inputmode="numeric" .value=${wish.turn} placeholder=${t.shortest} @input=${(event: Event) => this.put({ turn: valueOf(event) })}></label>`;
      case "retime":
        return html`<label>${t.speed}<input list="speeds" .value=${wish.speed} @input=${(event: Event) => this.put({ speed: valueOf(event) })}><datalist id="speeds">${SPEEDS.map((speed) => html`<option value=${speed}></option>`)}</datalist></label>`;
      case "retake":
        return nothing;
    }
  }

  private about(way: Onward): string {
    const { range } = this;
    const t = texts.viewer;
    return way === "retime" ? t.retimeAbout(range === null ? null : range.end - range.start) : t.about[way];
  }

  private face(wish: Wish): string {
    const t = texts.viewer;
    const marked = this.range === null ? null : this.range.end - this.range.start;
    switch (wish.way) {
      case "head":
        return t.extendHeadBy(wish.frames);
      case "tail":
        return t.extendTailBy(wish.frames);
      case "loop":
        return t.makeLoop;
      case "retake":
        return t.retakeFrames(marked);
      case "retime":
        return t.retimeTo(wish.speed);
    }
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
