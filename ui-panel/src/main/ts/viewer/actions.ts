import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Placement, Take } from "../api/shapes";
import { desk } from "../state/desk";
import { connectedHost, placementsFor, placementsShowing } from "../state/select";
import { Watch } from "../state/watch";
import { base } from "../ui/base";
import "../ui/choice";
import { controls } from "../ui/controls";
import { icons } from "../ui/icons";
import { hostWords } from "../ui/words";

/** What can be done with the open take. Fires `deleted` when it is gone. */
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
        padding: 4px 8px 8px;
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

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("take") as Take | undefined;
    if (before && before.id !== this.take.id) {
      this.confirming = false;
    }
  }

  protected override render() {
    const { take } = this;
    const here = placementsShowing(this.watch.state, take.id);
    return html`
      ${this.placing(here.length === 0)} ${this.swapping()} ${here.map((placement) => this.removing(placement))}
      <button @click=${() => desk.reveal(take)}>${icons.folder} Reveal in folder</button>
      <button @click=${() => desk.nextSeed(take)} title="The same shot from seed ${take.seed + 1}">${icons.again} Next seed</button>
      ${take.quality === "draft" ? html`<button @click=${() => desk.asFinal(take)} title="The same take in full quality">As final</button>` : nothing}
      <button @click=${() => this.askDelete()} aria-label="Delete" title="Delete">${icons.bin}</button>
      ${this.confirming ? this.confirmation(here.length > 0) : nothing}
    `;
  }

  private placing(first: boolean) {
    const host = connectedHost(this.watch.state);
    if (!host) {
      return html`<button disabled title="No host is connected: see Hosts">${icons.place} Place</button>`;
    }
    return html`<button class=${first ? "primary" : ""} title="Place in ${hostWords(host.kind)} (P)" @click=${() => this.place()}>${icons.place} ${first ? "Place in" : "Place again in"} ${hostWords(host.kind)}</button>`;
  }

  private swapping() {
    const places = placementsFor(this.watch.state, this.take);
    if (places.length === 0) {
      return nothing;
    }
    if (places.length === 1) {
      return html`<button title="Show this take where ${this.placeWords(places[0])} shows (S)" @click=${() => this.swap()}>${icons.swap} Swap in</button>`;
    }
    return html`<su-choice words="Swap in for" .face=${html`${icons.swap} Swap in for…`} .entries=${places.map((place) => this.placeWords(place))}
      @choose=${(event: CustomEvent<number>) => this.swapAt(places[event.detail])}></su-choice>`;
  }

  private swapAt(placement: Placement | undefined): void {
    if (placement) {
      void desk.swap(placement, this.take);
    }
  }

  private placeWords(placement: Placement | undefined): string {
    const shown = placement?.shown ? this.watch.state.takes[placement.shown] : undefined;
    const job = placement?.shown ? this.watch.state.jobs[placement.shown] : undefined;
    return shown ? `${job?.prompt ?? shown.name}, ${shown.quality}, seed ${shown.seed}` : "an older take";
  }

  private removing(placement: Placement) {
    const host = this.watch.state.sessions[placement.host];
    return html`<button ?disabled=${placement.state === "removing"} @click=${() => desk.remove(placement)}>${icons.remove} Remove from ${hostWords(host?.kind ?? "host")}</button>`;
  }

  private confirmation(placed: boolean) {
    return html`<div class="confirm" role="alertdialog" aria-label="Delete this take?">
      <span>${placed ? "It is placed in a host, and its file goes too. Delete?" : "Its file goes too. Delete?"}</span>
      <button class="danger" @click=${() => this.delete()}>Delete the take</button>
      <button @click=${() => (this.confirming = false)}>Keep</button>
    </div>`;
  }
}
