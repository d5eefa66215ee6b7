import type { Player } from "./player";

export type Acts = Readonly<Record<string, () => void>>;

const FAR = 10;
const USUAL_LEVEL = 0.8;

/** What an act is called by: a letter is the same with and without Shift. */
export function keyOf({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

/** The keys that move and play a reel. `put` takes another loudness. */
export function playing(player: Player, shift: boolean, level: number, put: (level: number) => void): Acts {
  const far = shift ? FAR : 1;
  return {
    ArrowLeft: () => player.step(-far),
    ArrowRight: () => player.step(far),
    Home: () => player.seek(0),
    End: () => player.seek(player.end - 1),
    " ": () => player.toggle(),
    j: () => player.shuttle("j"),
    k: () => player.shuttle("k"),
    l: () => player.shuttle("l"),
    r: () => player.setLoop(!player.loop),
    m: () => put(level > 0 ? 0 : USUAL_LEVEL),
  };
}
