import { LitElement, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, media } from "../api/api";
import type { SeamJoin, Shot, Take } from "../api/shapes";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { cutOf } from "./cuts";

/** How new frames join the user's own: each join with its grade, what was found, and the strip. Fires `seek` with a frame. */
@customElement("su-joins")
export class Joins extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .join {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 2px 6px;
        align-items: center;
        min-height: 26px;
      }
      .join ul {
        grid-column: 1 / -1;
        margin-bottom: 3px;
        padding-left: 14px;
        list-style: disc;
      }
      .grade {
        padding: 0 7px;
        border: 1px solid currentcolor;
        border-radius: 9px;
        font-size: 11px;
      }
      .good {
        color: #a5e0bd;
      }
      .fair {
        color: #f0c060;
      }
      .bad {
        color: #ff8a80;
      }
      .strip {
        display: block;
        width: 100%;
        margin-top: 4px;
        padding: 0;
        overflow: hidden;
        cursor: zoom-in;
      }
      img {
        display: block;
        width: 100%;
      }
      dialog {
        max-width: 96vw;
        max-height: 92vh;
        padding: 0;
        border: 1px solid var(--line-strong);
        border-radius: 6px;
        background: var(--panel);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 70%);
      }
      .head {
        position: sticky;
        left: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 6px 6px 6px 12px;
      }
      dialog img {
        width: auto;
        min-width: min(92vw, 900px);
        max-width: none;
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @state() private shot: Shot | null = null;
  @query("dialog") private dialog!: HTMLDialogElement | null;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (changed.has("take") && before?.shot !== this.take.shot) {
      this.shot = null;
      void this.read(this.take.shot);
    }
  }

  private async read(id: string): Promise<void> {
    const shot = await api.shot(id).catch(() => null);
    if (this.take.shot === id) {
      this.shot = shot;
    }
  }

  private go(frame: number): void {
    this.dispatchEvent(new CustomEvent("seek", { detail: frame, bubbles: true, composed: true }));
  }

  protected override render() {
    const { seam } = this.take;
    const t = texts.viewer;
    return html`${seam?.joins.map((join) => this.join(join))}
      ${seam?.strip === undefined ? nothing : this.strip()}
      ${seam?.anchorGrade === undefined ? nothing : html`<p class="small dim">${t.anchored(seam.anchorGrade.file)}</p>`}`;
  }

  private join(join: SeamJoin) {
    const t = texts.viewer;
    const cut = this.shot ? cutOf(this.shot.request, this.take.frames, join) : null;
    const where = join.intoNew ? t.intoNew : t.intoSource;
    return html`<div class="join" data-testid="join">
      <span class="grade ${join.grade}">${t.grades[join.grade]}</span><span>${where}</span>
      ${cut === null ? nothing : html`<button class="small" aria-label=${t.toJoin(where, cut)} title=${t.toJoin(where, cut)} @click=${() => this.go(cut)}>${t.goThere}</button>`}
      ${join.findings.length === 0 ? nothing : html`<ul>${join.findings.map((finding) => html`<li lang="en" class=${finding.grade}>${finding.words}</li>`)}</ul>`}
    </div>`;
  }

  private strip() {
    const t = texts.viewer;
    const picture = media.seam(this.take.id);
    return html`<button class="strip" aria-label=${t.enlarge} title=${t.enlarge} @click=${() => this.dialog?.showModal()}><img src=${picture} alt=${t.stripOf}></button>
      <dialog aria-label=${t.stripOf} @click=${(event: Event) => event.target === this.dialog && this.dialog?.close()}>
        <div class="head"><h2>${t.stripOf}</h2><button class="icon" aria-label=${t.shut} @click=${() => this.dialog?.close()}>${icons.close}</button></div>
        <img src=${picture} alt=${t.stripOf}>
      </dialog>`;
  }
}
