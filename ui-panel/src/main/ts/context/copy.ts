import { media } from "../api/api";
import { footageReel, type Reel } from "../viewer/reel";
import { made, madePicture } from "./made";
import type { Source } from "./place";

/** Cells of the strip that a footage reel has. */
const CELLS = 40;
const MP4 = 'video/mp4; codecs="avc1.42E01E"';

/** The browser's copy of a clip; `size` as `copied` tells it. */
export function copyOf({ clip, frames, rate }: Source, size: string): Reel {
  return { ...footageReel(clip, frames, rate, size === "" ? "16x9" : size), proxy: proxyOf(clip) };
}

/** Waits until the copy and its strip are made, and answers the picture's proportions such as `96x54`; empty where that is not known. */
export async function copied(source: Source, signal: AbortSignal): Promise<string> {
  const [, strip] = await Promise.all([made(proxyOf(source.clip), signal, { Range: "bytes=0-0" }), madePicture(copyOf(source, "").strip, signal)]);
  return strip ? `${Math.round(strip.width / CELLS)}x${strip.height}` : "";
}

/** A browser without H.264 gets the other kind. */
function proxyOf(clip: string): string {
  const plays = document.createElement("video").canPlayType(MP4) !== "";
  return `${media.footageProxy(clip)}&type=${plays ? "video/mp4" : "video/webm"}`;
}
