import type { Player } from "./player";

/** Puts the playhead under the pointer while it is down on a strip that shows so many frames from head to tail. */
export function dragHead(event: PointerEvent, strip: HTMLElement, player: Player, frames: number): void {
  if (event.type === "pointerdown") {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  } else if (event.buttons === 0) {
    return;
  }
  const box = strip.getBoundingClientRect();
  player.seek(Math.floor(((event.clientX - box.left) * frames) / box.width));
}
