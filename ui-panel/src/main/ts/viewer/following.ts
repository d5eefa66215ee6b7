import type { LitElement } from "lit";
import type { Player } from "./player";

/** Renders an element again whenever its player has changed. Call `follow` in `willUpdate`. */
export class Following {
  private player: Player | null = null;
  private readonly onChange: () => void;

  constructor(host: LitElement) {
    this.onChange = () => host.requestUpdate();
  }

  follow(player: Player | null): void {
    if (player !== this.player) {
      this.player?.removeEventListener("change", this.onChange);
      player?.addEventListener("change", this.onChange);
      this.player = player;
    }
  }
}
