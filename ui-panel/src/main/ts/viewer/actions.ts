import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Placement, PlaceMode, Session, Take } from "../api/shapes";
import { desk } from "../state/desk";
import { connectedHost, finalOf, placementsFor, placementsShowing } from "../state/select";
import { takeDesk } from "../state/takes";
import { Watch } from "../state/watch";
import { titled } from "../takes/title";
import { texts } from "../texts/texts";
import { base } from "../ui/base";
import "../ui/choice";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords } from "../ui/words";
import "./calls";
import { otherModes } from "./modes";

/** What can be done with the open take. Fires `deleted` when it is gone, `further` to go on from it. */
@customElement("su-take-actions")
export class TakeActions extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        padding: 2px 8px 6px;
      }
      .confirm {
        display: flex;
        flex-basis: 100%;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  /** Whether what goes on from it shows. */
  @property({ type: Boolean }) going = false;
  @state() private confirming = false;
  private readonly watch = new Watch(this);

  /** Places the take in the connected host. */
  place(): void {
    const host = connectedHost(this.watch.state);
    if (host) {
      void desk.place(host, this.take);
    }
  }

  /** Shows the take where another one shows, if there is one such place only. */
  swap(): void {
    const [only, ...others] = placementsFor(this.watch.state, this.take);
    if (only && others.length === 0) {
      void desk.swap(only, this.take);
    }
  }

  askDelete(): void {
    this.confirming = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLButtonElement>(".confirm button")?.focus());
  }

  private async delete(): Promise<void> {
    this.confirming = false;
    if (await desk.deleteTake(this.take)) {
      this.dispatchEvent(new CustomEvent("deleted"));
    }
  }

  private readonly keep = () => {
    this.confirming = false;
    this.renderRoot.querySelector<HTMLButtonElement>(".bin")?.focus();
  };

  private readonly onConfirmKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.keep();
    }
  };

  /** Marks this take as the second of a comparison, or ends the one there is. */
  compare(): void {
    takeDesk.compare(this.watch.state.compared === null ? this.take.id : null);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (before && before.id !== this.take.id) {
      this.confirming = false;
    }
  }

  protected override render() {
    const { take } = this;
    const { state: now } = this.watch;
    const here = placementsShowing(now, take.id);
    const t = texts.viewer;
    return html`
      ${this.placing(here.length === 0)} ${this.swapping()} ${here.map((placement) => this.removing(placement))}
      ${take.quality === "draft" && !finalOf(now, take) ? html`<button title=${t.promoteAbout} @click=${() => takeDesk.promote(take)}>${t.promote}</button>` : nothing}
      <button title=${t.redoAbout} @click=${() => takeDesk.redo(take)}>${icons.again} ${t.redo}</button>
      <button data-testid="further-open" aria-expanded=${this.going} title="${t.goOn} (E)" @click=${() => this.dispatchEvent(new CustomEvent("further"))}>${t.goOn}</button>
      <button data-testid="mark-b" aria-pressed=${now.compared === take.id} title=${t.compareAbout} @click=${() => this.compare()}>${now.compared === null || now.compared === take.id ? t.markB : t.alone}</button>
      <su-take-calls .take=${take}></su-take-calls>
      <button class="icon" aria-label=${t.reveal} title=${t.reveal} @click=${() => desk.reveal(take)}>${icons.folder}</button>
      <button class="icon bin" @click=${() => this.askDelete()} aria-label=${t.delete} title="${t.delete} (${t.keyDelete})">${icons.bin}</button>
      ${now.compared === take.id ? html`<p class="small dim" role="status">${t.isB}</p>` : nothing}
      ${this.confirming ? this.confirmation(here.length > 0) : nothing}
    `;
  }

  private placing(first: boolean) {
    const host = connectedHost(this.watch.state);
    const t = texts.viewer;
    if (!host) {
      return html`<button disabled title=${t.noHost}>${icons.place} ${t.place}</button>`;
    }
    const name = hostWords(host.kind);
    return html`<button class=${first ? "primary" : ""} title="${t.placeIn(name)} (P)" @click=${() => this.place()}>${icons.place} ${first ? t.placeIn(name) : t.placeAgainIn(name)}</button>
      ${this.otherwise(host)}`;
  }

  /** As a take of what stands there, and the other ways that the host knows. */
  private otherwise(host: Session) {
    const modes = otherModes(host);
    const t = texts.viewer;
    return modes.length === 0
      ? nothing
      : html`<su-choice words=${t.otherwise(hostWords(host.kind))} .face=${html`${icons.place} ${t.otherwiseShort}`} .entries=${modes.map((mode) => t.modes[mode])}
          @choose=${(event: CustomEvent<number>) => this.placeBy(host, modes[event.detail])}></su-choice>`;
  }

  private placeBy(host: Session, mode: PlaceMode | undefined): void {
    if (mode) {
      void desk.place(host, this.take, mode);
    }
  }

  private swapping() {
    const places = placementsFor(this.watch.state, this.take);
    const t = texts.viewer;
    if (places.length === 0) {
      return nothing;
    }
    if (places.length === 1) {
      return html`<button title="${t.swapFor(this.placeWords(places[0]))} (S)" @click=${() => this.swap()}>${icons.swap} ${t.swapIn}</button>`;
    }
    return html`<su-choice words=${t.swapIn} .face=${html`${icons.swap} ${t.swapInFor}`} .entries=${places.map((place) => this.placeWords(place))}
      @choose=${(event: CustomEvent<number>) => this.swapAt(places[event.detail])}></su-choice>`;
  }

  private swapAt(placement: Placement | undefined): void {
    if (placement) {
      void desk.swap(placement, this.take);
    }
  }

  private placeWords(placement: Placement | undefined): string {
    const { takes } = this.watch.state;
    const shown = placement?.shown ? takes[placement.shown] : undefined;
    return shown ? texts.viewer.placed(titled(takes, shown), texts.takes.qualities[shown.quality], shown.seed) : texts.viewer.placedOld;
  }

  private removing(placement: Placement) {
    const host = this.watch.state.sessions[placement.host];
    return html`<button ?disabled=${placement.state === "removing"} @click=${() => desk.remove(placement)}>${icons.remove} ${texts.viewer.removeFrom(hostWords(host?.kind ?? "host"))}</button>`;
  }

  private confirmation(placed: boolean) {
    const t = texts.viewer;
    return html`<div class="confirm" role="alertdialog" aria-label=${t.deleteAsk} aria-describedby="what" @keydown=${this.onConfirmKey}>
      <span id="what">${placed ? t.deletePlaced : t.deleteFile}</span>
      <button class="danger" @click=${() => this.delete()}>${t.deleteTake}</button>
      <button @click=${this.keep}>${t.keep}</button>
    </div>`;
  }
}
