import { media } from "../api/api";
import type { ClipFrame } from "./stills";

const WIDTH = 1920;
const PAUSE_MILLIS = 700;
const TRIES = 12;
const MAKING = 202;

/** The picture of a clip's frame; it may have to be made first. Null where it cannot be. */
export async function grabbed({ clip, frame }: ClipFrame): Promise<Blob | null> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answer = await fetch(media.footageThumbnail(clip, frame, WIDTH), { cache: "no-store" }).catch(() => null);
    if (!answer?.ok) {
      return null;
    }
    if (answer.status !== MAKING) {
      return answer.blob();
    }
    await new Promise((done) => setTimeout(done, PAUSE_MILLIS));
  }
  return null;
}
