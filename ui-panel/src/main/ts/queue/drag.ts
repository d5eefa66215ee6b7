import { dropAt } from "./order";
import type { Waiting } from "./waiting";

const THRESHOLD = 4;

/** What of the list a drag needs. */
export interface Draggable {
  rows(): readonly Waiting[];
  /** `to` is the row that it goes before, or one after the last. */
  dropped(row: Waiting, to: number): void;
}

/** Moves a row by pointer: begins after a few pixels, shows where it would go, Escape leaves it. */
export class Drag {
  private row: Waiting | null = null;
  private startY = 0;
  private pointer = -1;
  private to: number | null = null;

  constructor(private readonly list: Draggable) {}

  readonly onDown = (event: PointerEvent) => {
    const row = event.currentTarget as Waiting;
    if (event.button !== 0 || !canDrag(event)) {
      return;
    }
    this.row = row;
    this.startY = event.clientY;
    this.pointer = event.pointerId;
    this.listen(true);
  };

  private listen(on: boolean): void {
    const change = on ? window.addEventListener : window.removeEventListener;
    change("pointermove", this.onMove as EventListener);
    change("pointerup", this.onUp as EventListener);
    change("pointercancel", this.end);
    change("keydown", this.onKey as EventListener, true);
  }

  private readonly onMove = (event: PointerEvent) => {
    const { row } = this;
    if (!row || event.pointerId !== this.pointer || (this.to === null && Math.abs(event.clientY - this.startY) < THRESHOLD)) {
      return;
    }
    const rows = this.list.rows();
    const middles = rows.map((each) => middleOf(each));
    this.to = dropAt(middles, event.clientY);
    row.dragged = true;
    rows.forEach((each, index) => (each.drop = index === this.to ? "above" : index === rows.length - 1 && this.to === rows.length ? "below" : ""));
    (rows[this.to] ?? rows[rows.length - 1])?.scrollIntoView({ block: "nearest" });
    rows[this.to - 1]?.scrollIntoView({ block: "nearest" });
  };

  private readonly onUp = (event: PointerEvent) => {
    const { row, to } = this;
    if (event.pointerId !== this.pointer) {
      return;
    }
    this.end();
    if (row && to !== null) {
      this.list.dropped(row, to);
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.end();
    }
  };

  /** Leaves everything where it is. */
  readonly end = () => {
    this.listen(false);
    this.list.rows().forEach((each) => (each.drop = ""));
    if (this.row) {
      this.row.dragged = false;
    }
    this.row = null;
    this.to = null;
  };
}

/** By its handle, or anywhere else where there is nothing to press; by touch only the handle, since the rest scrolls. */
function canDrag(event: PointerEvent): boolean {
  const path = event.composedPath().filter((node): node is Element => node instanceof Element);
  const pressed = path.find((node) => node.matches("button, input, form, su-menu"));
  return pressed?.matches(".handle") ?? (event.pointerType !== "touch");
}

function middleOf(row: Waiting): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
