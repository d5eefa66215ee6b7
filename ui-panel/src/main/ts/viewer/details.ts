import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { media } from "../api/api";
import type { Seam, SeamJoin, Take } from "../api/shapes";
import { desk } from "../state/desk";
import { titleOf } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { durationWords, fpsWords, lengthTimecode, lengthWords, playerWords, sizeWords, whenWords } from "../ui/words";

/** What a take is and how it was made. */
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
        grid-template-columns: 64px minmax(0, 1fr);
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
      .grade.good {
        color: #a5e0bd;
      }
      .grade.fair {
        color: #f0c060;
      }
      .grade.bad {
        color: #ff8a80;
      }
      .joins {
        width: 100%;
        margin-top: 4px;
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
    const look = [take.quality, take.loop ? "loop" : "", take.alpha ? "alpha" : "", take.sound ? "sound" : "silent"].filter((word) => word !== "").join(", ");
    return html`<section aria-label="Take" data-testid="details">
      <p class="title">${titleOf(this.watch.state, take)}</p>
      <dl>
        ${this.entry("Quality", look)}
        ${this.entry("Picture", html`${sizeWords(take.size)}, ${fpsWords(take.rate)}`)}
        ${this.entry("Length", html`<span class="mono">${lengthTimecode(take.frames, take.rate)}</span> ${take.frames} fr, ${lengthWords(take.frames, take.rate)}`)}
        ${this.entry("Seed", html`<span class="mono">${take.seed}</span>`)}
        ${take.kept.length === 0 ? nothing : this.entry("Kept", html`<span class="kept">${take.kept.join(", ")}</span>`)}
        ${take.ignored.length === 0 ? nothing : this.entry("Ignored", html`<span class="ignored">${take.ignored.join(", ")}</span>`)}
        ${take.seam === null ? nothing : this.joins(take.seam)}
        ${this.entry("Player", html`${playerWords(take.player)}${take.why ? html`<div class="dim small">${take.why}</div>` : nothing}`)}
        ${this.entry("Made", html`${whenWords(take.at, new Date())}, in ${durationWords(take.seconds * 1000)}`)}
        ${take.warnings.map((warning) => this.entry("Note", html`<div class="warning">${warning}</div>`))}
        ${this.entry("File", this.file())}
      </dl>
    </section>`;
  }

  private entry(name: string, value: TemplateResult | string) {
    return html`<dt>${name}</dt><dd>${value}</dd>`;
  }

  private joins(seam: Seam) {
    const picture = seam.strip === undefined ? nothing : html`<a href=${media.seam(this.take.id)} target="_blank" rel="noopener"><img class="joins" src=${media.seam(this.take.id)} alt="Frames on both sides of each join"></a>`;
    return html`${this.entry("Joins", html`${seam.joins.map((join) => this.join(join))}${picture}`)}`;
  }

  private join(join: SeamJoin) {
    const words = join.findings.map((finding) => finding.words).join(", ");
    return html`<div>${join.intoNew ? "Into the new frames" : "Back into the source"}: <span class="grade ${join.grade}">${join.grade}</span>${words === "" ? nothing : html` <span class="dim">${words}</span>`}</div>`;
  }

  private file() {
    const { file } = this.take;
    return html`<div class="file"><span class="grow small">${file}</span><button class="icon" aria-label="Copy the file's path" title="Copy path" @click=${() => desk.copy(file, "The path is copied:")}>${icons.copy}</button></div>`;
  }
}
