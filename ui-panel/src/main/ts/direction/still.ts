import type { SmallStill } from "../api/shapes";

const LONGEST = 96;
const CHUNK = 8192;

/** A picture made small enough to take its colours from, what is clear laid on nothing; null where it cannot be opened. */
export async function smallStill(file: Blob): Promise<SmallStill | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) {
    return null;
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const drawing = new OffscreenCanvas(width, height).getContext("2d");
  drawing?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const pixels = drawing?.getImageData(0, 0, width, height).data;
  return pixels ? { width, height, rgb: base64(withoutAlpha(pixels)) } : null;
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  return Uint8Array.from({ length: (rgba.length / 4) * 3 }, (_, at) => rgba[Math.floor(at / 3) * 4 + (at % 3)] ?? 0);
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
