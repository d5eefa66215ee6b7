import type { TakeCard } from "./card";

/** How many cards stand in the first row. */
function columnsOf(cards: readonly TakeCard[]): number {
  const top = cards[0]?.offsetTop;
  return Math.max(1, cards.filter((card) => card.offsetTop === top).length);
}

function stepOf(key: string, cards: readonly TakeCard[]): number {
  switch (key) {
    case "ArrowRight":
      return 1;
    case "ArrowLeft":
      return -1;
    case "ArrowDown":
      return columnsOf(cards);
    case "ArrowUp":
      return -columnsOf(cards);
    default:
      return 0;
  }
}

/** Arrow keys go from card to card. */
export function cardKeys(all: () => readonly TakeCard[]): (event: KeyboardEvent) => void {
  return (event) => {
    const cards = all();
    const at = cards.findIndex((card) => event.composedPath().includes(card));
    const step = at < 0 ? 0 : stepOf(event.key, cards);
    if (step !== 0) {
      event.preventDefault();
      cards[at + step]?.focus();
    }
  };
}
