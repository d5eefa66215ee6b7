import { frameDuring, type Rate } from "../time/timebase";

/** Browsers do not play backwards: the frames are sought one after another, as fast as they come. */
export class Backwards {
  private next = 0;

  constructor(private readonly rate: Rate) {}

  /** Tells again and again how many frames it has gone back by now, until it is stopped. */
  run(speed: number, back: (frames: number) => void): void {
    const began = performance.now();
    const tick = (now: number) => {
      this.next = requestAnimationFrame(tick);
      back(frameDuring(((now - began) / 1000) * speed, this.rate));
    };
    this.next = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.next);
  }
}
