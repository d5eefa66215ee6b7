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
    const picture = this.watch.state.pictures[this.job.id];
    const frame = picture?.frame ?? -1;
    if (this.job.preview && frame >= 0) {
      return this.image(media.preview(this.job.id, frame), `frame ${frame}`);
    }
    if (this.job.held) {
      return this.image(media.held(this.job.id), "held frame");
    }
    return this.job.preview ? this.image(media.preview(this.job.id, 0), "preview") : html`<div class="none">${this.told ? "no picture yet" : nothing}</div>`;
  }

  private image(address: string, words: string) {
    return html`<img src=${address} alt="${words} of ${this.job.prompt}" decoding="async">${this.told ? html`<span class="what" aria-hidden="true">${words}</span>` : nothing}`;
  }
}
