import { LitElement, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, media } from "../api/api";
import type { Lineage, Take } from "../api/shapes";
import { takeDesk } from "../state/takes";
import { Watch } from "../state/watch";
import { kindWords } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { styled } from "../ui/styled";
import { drawn, outlined, type Drawing, type Line } from "./graph";
import { lineageLooks } from "./lineagelooks";

type Kin = Lineage["takes"][number];

const WIDTH = 60;
const HEIGHT = 54;
const ACROSS = 52;
const DOWN = 10;
const BEND = 12;
/** Pixels from which there is room for the drawing; below it is a list. */
const ROOM = 240;
const NARROW = "(max-width: 480px)";

const left = (layer: number) => layer * (WIDTH + ACROSS);
const top = (slot: number) => slot * (HEIGHT + DOWN);
const middle = (slot: number) => top(slot) + 19;

/** What a take comes from and what came from it, as a drawing from left to right or as a list. */
@customElement("su-lineage")
export class LineageView extends LitElement {
  static override styles = [base, controls, lineageLooks];

  @property({ attribute: false }) take!: Take;
  @state() private lineage: Lineage | null = null;
  @state() private roomy = true;
  private readonly watch = new Watch(this);
  private readonly narrow = window.matchMedia(NARROW);
  private readonly resized = new ResizeObserver(() => (this.roomy = this.clientWidth >= ROOM && !this.narrow.matches));
  private readAt = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  /** Read anew where takes have come or gone that may be kin. */
  protected override willUpdate(): void {
    const { takes } = this.watch.state;
    const kin = Object.values(takes).filter(({ parents }) => parents.length > 0).length;
    const now = `${this.take.id} ${Object.keys(takes).length} ${kin}`;
    if (now !== this.readAt && this.take.id in takes) {
      this.readAt = now;
      void this.read(this.take.id);
    }
  }

  private async read(id: string): Promise<void> {
    const lineage = await api.lineage(id).catch(() => null);
    if (this.take.id === id) {
      this.lineage = lineage;
    }
  }

  private async open(id: string): Promise<void> {
    if (id !== this.take.id && (await takeDesk.know(id))) {
      this.dispatchEvent(new CustomEvent("open", { detail: id, bubbles: true, composed: true }));
    }
  }

  protected override render() {
    const { lineage } = this;
    if (!lineage || lineage.edges.length === 0) {
      return html`<p class="small dim" data-testid="lineage">${lineage ? texts.viewer.noKin : nothing}</p>`;
    }
    return html`<div data-testid="lineage">${this.roomy ? this.graph(drawn(lineage)) : this.list(lineage)}</div>`;
  }

  private graph(drawing: Drawing) {
    const size = { width: `${left(drawing.layers) - ACROSS}px`, height: `${top(drawing.slots) - DOWN}px` };
    return html`<div class="scroll"><div class="graph" role="group" aria-label=${texts.viewer.lineage} ${styled(size)}>
      <svg width="100%" height="100%" aria-hidden="true">${drawing.lines.map((line) => this.line(line))}</svg>
      ${drawing.places.map(({ id, layer, slot }) => this.kin(id, { left: `${left(layer)}px`, top: `${top(slot)}px` }))}
    </div></div>`;
  }

  /** Up or down close to where it comes from, then level, so that there is room for the word. */
  private line({ by, as }: Line) {
    const way = by.slice(1).map(({ layer, slot }, at) => {
      const from = by[at] ?? { layer, slot };
      const [x, y, to] = [left(from.layer) + WIDTH, middle(from.slot), middle(slot)];
      const on = left(layer) + (at + 2 < by.length ? WIDTH : 0);
      return `M${x} ${y} C${x + BEND} ${y} ${x} ${to} ${x + BEND} ${to} H${on}`;
    });
    const last = by[by.length - 1] ?? { layer: 0, slot: 0 };
    const word = svg`<text x=${left(last.layer) - (ACROSS - BEND) / 2} y=${middle(last.slot) - 4}>${texts.viewer.edges[as] ?? as}</text>`;
    return svg`<path d=${way.join(" ")}></path>${word}`;
  }

  private list(lineage: Lineage) {
    return html`<ul role="list" aria-label=${texts.viewer.lineage}>${outlined(lineage).map(({ id, depth, as }) => {
      const words = as === "" ? "" : (texts.viewer.edges[as] ?? as);
      return html`<li ${styled({ "--depth": `${depth}` })}>${this.kin(id, {}, words)}</li>`;
    })}</ul>`;
  }

  private kin(id: string, place: Readonly<Record<string, string>>, as = ""): TemplateResult {
    const kin = this.lineage?.takes.find((take) => take.id === id);
    const t = texts.viewer;
    if (!kin || kin.gone) {
      return html`<span class="kin gone" ${styled(place)} data-kin=${id}><span class="picture"></span><span class="clip">${as === "" ? t.gone : t.kinAs(as, t.gone)}</span></span>`;
    }
    const brief = this.roomy ? this.brief(kin) : as === "" ? kin.prompt || kindWords(kin.kind ?? "") : t.kinAs(as, kin.prompt || this.brief(kin));
    return html`<button class="kin" ${styled(place)} data-testid="kin" data-kin=${id} aria-current=${id === this.take.id} aria-label=${this.whole(kin)} title=${this.whole(kin)} @click=${() => this.open(id)}>
      <span class="picture">${this.watch.state.takes[id]?.dailies === false ? nothing : html`<img src=${media.poster(id)} alt="" loading="lazy">`}</span><span class="clip">${brief}</span>
    </button>`;
  }

  private brief(kin: Kin): string {
    const take = this.watch.state.takes[kin.id];
    const t = texts.viewer;
    if (kin.id === this.take.id || !take) {
      return take ? t.thisOne : texts.takes.qualities[kin.quality ?? "final"];
    }
    return take.kind === "generate" ? t.seedNo(take.seed) : t.lengthNo(take.frames);
  }

  private whole(kin: Kin): string {
    const came = this.lineage?.edges.filter(({ take }) => take === kin.id).map(({ as }) => texts.viewer.edges[as] ?? as) ?? [];
    return texts.viewer.kin(kindWords(kin.kind ?? ""), kin.prompt ?? "", texts.takes.qualities[kin.quality ?? "final"], came);
  }
}
