import { media } from "../api/api";
import type { Take } from "../api/shapes";

const WAVE_POINTS = 4000;

/** Something to look at frame by frame: a take, or a clip of the user's. */
export interface Reel {
  /** Another id is another reel. */
  readonly id: string;
  readonly frames: number;
  readonly rate: string;
  /** The picture's, such as `1920x1080`. */
  readonly size: string;
  readonly alpha: boolean;
  /** Whether the browser's copy is there. */
  readonly ready: boolean;
  /** Addresses: the browser's copy, a still of it, pictures of its frames side by side. */
  readonly proxy: string;
  readonly poster: string;
  readonly strip: string;
  /** Its sound's peaks; null where it is known to have none. */
  readonly wave: string | null;
}

export function reelOf(take: Take): Reel {
  const { id, frames, rate, size, alpha, dailies, sound } = take;
  return { id, frames, rate, size, alpha, ready: dailies, proxy: media.proxy(id), poster: media.poster(id), strip: media.strip(id), wave: sound ? media.waveform(id, WAVE_POINTS) : null };
}

/**
 * The frames that a timeline shows of a clip are not all that its proxy has: frame 0 of the reel is
 * the clip's first.
 */
export function footageReel(clip: string, frames: number, rate: string, size: string): Reel {
  const [columns, width] = [40, 96];
  const look = { alpha: false, ready: true, proxy: media.footageProxy(clip), poster: media.footageThumbnail(clip, 0, 640) };
  return { id: clip, frames, rate, size, ...look, strip: media.footageContact(clip, columns, width), wave: media.footageWaveform(clip, WAVE_POINTS) };
}
