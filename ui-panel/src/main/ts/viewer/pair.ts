import type { Player } from "./player";

/** Two players in step: the second one shows the frame that the first one shows, to the end of the shorter. */
export class Pair {
  private readonly follow = () => this.keep();

  constructor(
    private readonly lead: Player,
    private readonly second: Player,
    frames: number,
  ) {
    lead.end = frames;
    second.end = frames;
    lead.addEventListener("change", this.follow);
    this.keep();
  }

  part(): void {
    this.lead.removeEventListener("change", this.follow);
    this.lead.end = this.lead.frames;
  }

  /** How many of the second's frames last as long as one of the first's, at the same frame numbers. */
  private get pace(): number {
    const [a, b] = [this.lead.rate, this.second.rate];
    return Number(a.num * b.den) / Number(a.den * b.num);
  }

  private keep(): void {
    const { lead, second } = this;
    if (lead.speed > 0) {
      second.keepUp(lead.shown, lead.speed * this.pace);
    } else if (second.speed !== 0 || second.wanted !== lead.wanted) {
      second.seek(lead.wanted);
    }
  }
}
