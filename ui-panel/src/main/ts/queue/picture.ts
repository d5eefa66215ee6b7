import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { media } from "../api/api";
import type { Job } from "../api/shapes";
import { hasEnded } from "../state/events";
import type { Picture } from "../state/state";
import { jobTitle } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";

const t = texts.queue;

/** The newest picture of a job: its held frame at first, then previews, which go when it ends, and its poster. */
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
  /** The newest that was told of; null where none was. */
  @property({ attribute: false }) picture: Picture | null = null;
  /** Whether its take has a poster. */
  @property({ type: Boolean }) dailies = false;
  @property({ type: Boolean }) told = false;

  protected override render() {
    const { job, picture } = this;
    if (this.dailies) {
      return this.image(media.poster(job.id), t.poster(jobTitle(job)), "");
    }
    if (job.preview && !hasEnded(job)) {
      const frame = picture && picture.frame >= 0 ? picture.frame : null;
      return this.image(media.preview(job.id, frame ?? 0), t.preview(jobTitle(job)), frame === null ? t.previewShort : t.frame(frame));
    }
    return job.held ? this.image(media.held(job.id), t.held(jobTitle(job)), t.heldShort) : html`<div class="none">${this.told ? t.noPicture : nothing}</div>`;
  }

  private image(address: string, words: string, short: string) {
    return html`<img src=${address} alt=${words} decoding="async">${this.told && short ? html`<span class="what" aria-hidden="true">${short}</span>` : nothing}`;
  }
}
