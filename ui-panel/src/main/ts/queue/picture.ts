import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { media } from "../api/api";
import type { Job } from "../api/shapes";
import { Watch } from "../state/watch";
import { base } from "../ui/base";

/** The newest picture of a job: its held frame at first, then previews. */
@customElement("su-job-picture")
export class JobPicture extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        overflow: hidden;
        border-radius: 3px;
        background: #0b0b0c;
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .none {
        display: grid;
        place-items: center;
        height: 100%;
        color: var(--faint);
        font-size: 11px;
      }
      .what {
        position: absolute;
        left: 4px;
        bottom: 4px;
        padding: 0 5px;
        border-radius: 2px;
        background: rgb(0 0 0 / 75%);
        font: 10px/15px var(--mono);
      }
    `,
  ];

  @property({ attribute: false }) job!: Job;
  @property({ type: Boolean }) told = false;
  private readonly watch = new Watch(this);

  protected override render() {
    if (this.watch.state.takes[this.job.id]?.dailies) {
      return this.image(media.poster(this.job.id), "poster");
    }
    const picture = this.watch.state.pictures[this.job.id];
    if (this.job.preview) {
      const frame = picture && picture.frame >= 0 ? picture.frame : null;
      return this.image(media.preview(this.job.id, frame ?? 0), frame === null ? "preview" : `frame ${frame}`);
    }
    return this.job.held ? this.image(media.held(this.job.id), "held frame") : html`<div class="none">${this.told ? "no picture yet" : nothing}</div>`;
  }

  private image(address: string, words: string) {
    return html`<img src=${address} alt="${words} of ${this.job.prompt}" decoding="async">${this.told ? html`<span class="what" aria-hidden="true">${words}</span>` : nothing}`;
  }
}
