import { frameAt, frameDuring, seekTime, type Rate } from "../time/timebase";
import { Backwards } from "./backwards";
import { pursuit } from "./comparing";
import { shuttled, within } from "./shuttle";

/** Frames behind from which the player that follows jumps rather than hurries. */
const LOST = 8;

type FrameRequest = (now: number, metadata: { readonly mediaTime: number }) => void;
type FrameVideo = HTMLVideoElement & { requestVideoFrameCallback?: (request: FrameRequest) => number };

/**
 * Plays a proxy by frames. `shown` is the frame the browser says it shows; `wanted` is where the
 * user has put the playhead. Fires `change`.
 */
export class Player extends EventTarget {
  shown = 0;
  wanted = 0;
  /** 0 stands, 1 plays on, -2 runs back at twice the speed. */
  speed = 0;
  loop = false;
  broken = false;
  private video: FrameVideo | null = null;
  private seeking = false;
  private readonly backwards: Backwards;
  private over = new AbortController();
  /** The end that it keeps to, exclusive: that of the shorter where two are compared. */
  private limit: number;
  /** So many frames can be shown: fewer than was told where the file is shorter. */
  private has: number;

  constructor(
    readonly rate: Rate,
    readonly frames: number,
  ) {
    super();
    this.backwards = new Backwards(rate);
    this.limit = frames;
    this.has = frames;
  }

  get end(): number {
    return this.limit;
  }

  set end(frames: number) {
    this.limit = Math.max(1, Math.min(frames, this.has));
    if (this.wanted >= this.limit) {
      this.seek(this.limit - 1);
    }
  }

  attach(video: HTMLVideoElement): void {
    this.video = video;
    this.over = new AbortController();
    const { signal } = this.over;
    video.addEventListener("seeked", () => this.onSeeked(), { signal });
    video.addEventListener("ended", () => this.onEnded(), { signal });
    video.addEventListener("error", () => this.onBroken(), { signal });
    video.addEventListener("loadedmetadata", () => this.bound(video.duration), { signal });
    video.addEventListener("loadeddata", () => this.onLoaded(), { signal });
    this.bound(video.duration);
    this.followFrames();
  }

  /** A host may tell a longer length than the file has: the browser would stop short of the end again and again. */
  private bound(seconds: number): void {
    if (Number.isFinite(seconds)) {
      this.has = Math.max(1, Math.min(this.frames, frameAt(seconds, this.rate)));
      this.end = Math.min(this.limit, this.has);
    }
  }

  /** What was pressed before there was a picture counts. */
  private onLoaded(): void {
    if (this.speed > 0) {
      this.run(this.speed);
    } else {
      this.aim(this.wanted);
    }
  }

  release(): void {
    this.backwards.stop();
    this.over.abort();
    this.video?.pause();
    this.video = null;
  }

  seek(frame: number): void {
    this.stop();
    this.aim(within(frame, this.limit, false));
  }

  step(frames: number): void {
    const from = this.speed === 0 ? this.wanted : this.shown;
    this.stop();
    this.aim(within(from + frames, this.limit, this.loop));
  }

  toggle(): void {
    this.run(this.speed === 0 ? 1 : 0);
  }

  shuttle(key: "j" | "k" | "l"): void {
    this.run(shuttled(this.speed, key));
  }

  setLoop(loop: boolean): void {
    this.loop = loop;
    this.changed();
  }

  /** Plays along with a player that shows this frame now: a little faster or slower until both show the same. */
  keepUp(frame: number, speed: number): void {
    const { video } = this;
    const behind = frame - this.shown;
    if (!video) {
      return;
    }
    this.speed = speed;
    video.playbackRate = Math.min(16, speed * pursuit(behind));
    if (Math.abs(behind) > LOST && !this.seeking) {
      this.seeking = true;
      video.currentTime = seekTime(frame, this.rate);
    }
    if (video.paused) {
      void video.play().catch(() => this.stop());
    }
  }

  private run(speed: number): void {
    this.backwards.stop();
    this.speed = speed;
    if (speed > 0) {
      this.runOn(speed);
    } else {
      this.video?.pause();
      this.aim(this.shown);
      if (speed < 0) {
        this.runBack(-speed);
      }
    }
    this.changed();
  }

  private runOn(speed: number): void {
    const { video } = this;
    if (video) {
      video.playbackRate = speed;
      if (this.shown >= this.limit - 1) {
        video.currentTime = 0;
      }
      void video.play().catch(() => this.stop());
    }
  }

  private runBack(speed: number): void {
    const from = this.wanted;
    this.backwards.run(speed, (back) => {
      if (!this.loop && from - back <= 0) {
        this.seek(0);
      } else {
        this.aim(within(from - back, this.limit, this.loop));
      }
    });
  }

  private stop(): void {
    this.backwards.stop();
    this.video?.pause();
    this.speed = 0;
  }

  private aim(frame: number): void {
    this.wanted = frame;
    if (this.video && !this.seeking && this.video.readyState > 0) {
      this.seeking = true;
      this.video.currentTime = seekTime(frame, this.rate);
    }
    this.changed();
  }

  private onSeeked(): void {
    const at = frameDuring(this.video?.currentTime ?? 0, this.rate);
    this.seeking = false;
    if (this.speed <= 0 && at !== this.wanted) {
      this.aim(this.wanted);
    } else if (!this.video?.requestVideoFrameCallback) {
      this.show(at);
    }
  }

  private onEnded(): void {
    if (this.loop && this.video) {
      this.video.currentTime = 0;
      void this.video.play().catch(() => this.stop());
    } else {
      this.speed = 0;
      this.wanted = this.shown;
      this.changed();
    }
  }

  private onBroken(): void {
    this.broken = true;
    this.stop();
    this.changed();
  }

  private followFrames(): void {
    this.video?.requestVideoFrameCallback?.((_, { mediaTime }) => {
      if (this.video) {
        this.show(frameAt(mediaTime, this.rate));
        this.followFrames();
      }
    });
  }

  private show(frame: number): void {
    this.shown = within(frame, this.has, false);
    if (this.speed > 0) {
      this.wanted = Math.min(this.shown, this.limit - 1);
      this.keepLimit();
    }
    this.changed();
  }

  /** At an end that is not the clip's own the browser does not stop by itself. */
  private keepLimit(): void {
    if (this.limit === this.has || this.shown < this.limit - 1 || !this.video) {
      return;
    }
    if (this.loop) {
      this.video.currentTime = 0;
    } else {
      this.stop();
      this.aim(this.limit - 1);
    }
  }

  private changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
