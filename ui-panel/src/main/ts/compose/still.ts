import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, media } from "../api/api";
import { Problem } from "../api/problem";
import { chip, chips } from "../direction/chips";
import { smallStill } from "../direction/still";
import { connectedHost } from "../state/select";
import { Watch } from "../state/watch";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords } from "../ui/words";
import { grabbed } from "./grab";
import { hostFrame, STILL_USES, usedAs, withStill, type ClipFrame, type Still, type StillUse } from "./stills";

/** Stills that a shot begins or ends at, or takes its colours from. Fires `stills` with them, `palette` with colours, and `handing` with the name of one that is on its way. */
@customElement("su-stills")
export class Stills extends LitElement {
  static override styles = [
    base,
    controls,
    chips,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
      .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 6px;
        padding: 5px 6px;
        border: 1px dashed var(--edge);
        border-radius: 4px;
      }
      .zone.over {
        border-color: var(--accent);
        background: #3a2c14;
      }
      .still {
        display: grid;
        grid-template-columns: 64px minmax(0, 1fr) 24px;
        gap: 4px 8px;
        align-items: center;
      }
      img {
        display: block;
        grid-row: span 2;
        width: 64px;
        height: 44px;
        object-fit: cover;
        border-radius: 3px;
        background: var(--field);
      }
      .still .chips {
        grid-column: 2 / -1;
        gap: 3px;
      }
      .still .chips button {
        padding: 2px 6px;
        font-size: 11px;
      }
    `,
  ];

  @property({ attribute: false }) stills: readonly Still[] = [];
  /** Whether something is held over the form. */
  @property({ type: Boolean }) over = false;
  @state() private busy = "";
  @state() private problem: Problem | string | null = null;
  private readonly watch = new Watch(this);

  /** Hands a still in and puts it to use. */
  async take(file: File): Promise<void> {
    const said = texts.compose.stills;
    if (/^(video|audio|text)\//.test(file.type)) {
      this.problem = said.noStill(file.name);
      return;
    }
    await this.working(file.name, async () => {
      const { id, contents } = await api.hand(file);
      if (contents.kind === "still") {
        await this.put(withStill(this.stills, id, file.name));
      } else {
        this.problem = contents.problem === null ? said.noStill(file.name) : said.unreadable(file.name, contents.problem);
      }
    });
  }

  private async working(name: string, work: () => Promise<void>): Promise<void> {
    this.problem = null;
    this.hands(name);
    try {
      await work();
    } catch (thrown) {
      this.problem = Problem.from(thrown);
    } finally {
      this.hands("");
    }
  }

  private hands(name: string): void {
    this.busy = name;
    this.dispatchEvent(new CustomEvent("handing", { detail: name }));
  }

  /** The palette follows the still that is for colours. */
  private async put(stills: readonly Still[]): Promise<void> {
    const colours = (of: readonly Still[]) => of.find(({ use }) => use === "colours");
    const before = colours(this.stills);
    const now = colours(stills);
    this.problem = null;
    this.dispatchEvent(new CustomEvent("stills", { detail: stills }));
    if (now && now.medium !== before?.medium) {
      await this.working(now.name, () => this.colours(now));
    }
  }

  private readonly onFile = async (event: Event) => {
    const chooser = event.target as HTMLInputElement;
    const file = chooser.files?.[0];
    chooser.value = "";
    if (file) {
      await this.take(file);
    }
  };

  private async grab(frame: ClipFrame): Promise<void> {
    const { playheadFile, noFrame } = texts.compose.stills;
    const name = playheadFile(frame.timecode);
    await this.working(name, async () => {
      const picture = await grabbed(frame);
      if (picture === null) {
        this.problem = noFrame;
      } else {
        await this.take(new File([picture], name, { type: picture.type }));
      }
    });
  }

  /** Colours are taken anew each time they are asked for. */
  private async use(still: Still, use: StillUse): Promise<void> {
    await (still.use === use && use === "colours" ? this.working(still.name, () => this.colours(still)) : this.put(usedAs(this.stills, still.medium, use)));
  }

  private async colours(still: Still): Promise<void> {
    const answer = await fetch(media.content(still.medium)).catch(() => null);
    const small = answer?.ok ? await smallStill(await answer.blob()) : null;
    if (small === null) {
      this.problem = answer?.status === 404 ? texts.compose.stills.gone(still.name) : texts.compose.stills.noColours(still.name);
    } else {
      this.dispatchEvent(new CustomEvent("palette", { detail: await api.palette(small) }));
    }
  }

  protected override render() {
    return html`${this.zone()} ${this.stills.map((still) => this.still(still))}
      <div role="status">${this.busy === "" ? nothing : html`<p class="small dim">${texts.compose.stills.handing(this.busy)}</p>`}</div>
      ${this.problem === null ? nothing : this.trouble(this.problem)}`;
  }

  private zone() {
    const said = texts.compose.stills;
    const host = connectedHost(this.watch.state);
    const frame = host && hostFrame(this.watch.state.context);
    return html`<div class="zone ${this.over ? "over" : ""}" role="group" aria-label=${said.name} data-testid="still-zone">
      <span class="label">${this.over ? said.drop : said.name}</span>
      <button type="button" ?disabled=${this.busy !== ""} @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${said.choose}</button>
      <input id="file" class="unseen" type="file" accept="image/*,.tif,.tiff" tabindex="-1" aria-label=${said.chooseName} @change=${this.onFile}>
      ${frame ? html`<button type="button" ?disabled=${this.busy !== ""} title=${said.playheadAbout(hostWords(host.kind))} @click=${() => this.grab(frame)}>${said.playhead}</button>` : nothing}
      ${this.stills.length === 0 && !this.over ? html`<span class="small dim grow">${said.hint}</span>` : nothing}
    </div>`;
  }

  private still(still: Still) {
    const said = texts.compose.stills;
    return html`<div class="still" data-testid="still" data-use=${still.use}>
      <img src=${media.content(still.medium)} alt="" @error=${(event: Event) => (event.target as HTMLImageElement).removeAttribute("src")}>
      <span class="clip" title=${still.name}>${still.name}</span>
      <button type="button" class="icon" aria-label=${said.without(still.name)} title=${said.without(still.name)} @click=${() => this.without(still)}>${icons.close}</button>
      <div class="chips" role="group" aria-label=${said.useOf(still.name)}>${STILL_USES.map((use) => chip(said.uses[use], still.use === use, () => void this.use(still, use)))}</div>
    </div>`;
  }

  private without(still: Still): void {
    void this.put(this.stills.filter((other) => other !== still));
    this.renderRoot.querySelector<HTMLElement>(".zone button")?.focus();
  }

  private trouble(problem: Problem | string) {
    return typeof problem === "string"
      ? html`<p class="small trouble" role="alert">${problem}</p>`
      : html`<p class="small trouble" role="alert" lang=${problem.lang ?? nothing}>${problem.message} ${problem.todo}</p>`;
  }
}
