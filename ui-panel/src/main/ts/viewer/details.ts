import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Take } from "../api/shapes";
import { desk } from "../state/desk";
import { Watch } from "../state/watch";
import { titled } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { durationWords, fpsWords, lengthTimecode, lengthWords, playerWords, sizeWords, whenWords } from "../ui/words";
import "./joins";
import "./lineage";
import "./tags";

/** What a take is, how it was made, and what came of it. Passes on `seek`, `open`. */
@customElement("su-take-details")
export class TakeDetails extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        padding: 8px 10px;
      }
      .title {
        margin-bottom: 6px;
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(64px, max-content) minmax(0, 1fr);
        gap: 3px 8px;
      }
      dt {
        color: var(--dim);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .kept {
        color: #a5e0bd;
      }
      .ignored {
        color: var(--dim);
        text-decoration: line-through;
      }
      h3 {
        margin: 12px 0 4px;
        color: var(--dim);
      }
      .warning {
        padding-left: 6px;
        border-left: 2px solid var(--accent);
      }
      .file {
        display: flex;
        gap: 4px;
        align-items: start;
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  private readonly watch = new Watch(this);

  protected override render() {
    const { take } = this;
    const t = texts.viewer;
    const { qualities, loop, alpha } = texts.takes;
    const look = [qualities[take.quality], take.loop ? loop : "", take.alpha ? alpha : "", take.sound ? t.sounding : t.silent].filter((word) => word !== "").join(", ");
    return html`<section aria-label=${t.take} data-testid="details">
      <h2 class="title">${titled(this.watch.state.takes, take)}</h2>
      <dl>
        ${this.entry(t.quality, look)}
        ${this.entry(t.picture, html`${sizeWords(take.size)}, ${fpsWords(take.rate)}`)}
        ${this.entry(t.length, html`<span class="mono">${lengthTimecode(take.frames, take.rate)}</span> ${t.lengthOf(take.frames, lengthWords(take.frames, take.rate))}`)}
        ${this.entry("Seed", html`<span class="mono">${take.seed}</span>`)}
        ${take.kept.length === 0 ? nothing : this.entry(t.kept, html`<span class="kept">${take.kept.join(", ")}</span>`)}
        ${take.ignored.length === 0 ? nothing : this.entry(t.ignored, html`<span class="ignored">${take.ignored.join(", ")}</span>`)}
        ${this.entry(t.player, html`${playerWords(take.player)}${take.why ? html`<div class="dim small" lang="en">${take.why}</div>` : nothing}`)}
        ${this.entry(t.made, t.madeIn(whenWords(take.at, new Date()), durationWords(take.seconds * 1000)))}
        ${take.warnings.map((warning) => this.entry(t.note, html`<div class="warning" lang="en">${warning}</div>`))}
        ${this.entry(t.file, this.file())}
      </dl>
      ${take.seam === null ? nothing : html`<h3>${t.joins}</h3><su-joins .take=${take}></su-joins>`}
      <h3>${t.tags}</h3><su-take-tags .take=${take}></su-take-tags>
      <h3>${t.lineage}</h3><su-lineage .take=${take}></su-lineage>
    </section>`;
  }

  private entry(name: string, value: TemplateResult | string) {
    return html`<dt>${name}</dt><dd>${value}</dd>`;
  }

  private file() {
    const { file } = this.take;
    const t = texts.viewer;
    return html`<div class="file"><span class="grow small">${file}</span><button class="icon" aria-label=${t.copyPath} title=${t.copyPath} @click=${() => desk.copy(file, t.pathCopied)}>${icons.copy}</button></div>`;
  }
}
