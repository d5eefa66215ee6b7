import type { LitElement, ReactiveController } from "lit";

/** Files that are dropped or pasted on an element. One that is let go there never takes the page's place, whether it is wanted or not. */
export class Dropping implements ReactiveController {
  /** Whether something that is wanted is held over the element. */
  over = false;

  /** `taker`: who takes a file now; null for nobody. */
  constructor(
    private readonly host: LitElement,
    private readonly taker: () => { take(file: File): Promise<void> } | null,
  ) {
    host.addController(this);
    host.addEventListener("dragover", this.onDrag);
    host.addEventListener("dragleave", () => this.holds(false));
    host.addEventListener("drop", this.onDrop);
    host.addEventListener("paste", this.onPaste);
  }

  hostConnected(): void {
    this.over = false;
  }

  private holds(over: boolean): void {
    if (over !== this.over) {
      this.over = over;
      this.host.requestUpdate();
    }
  }

  private readonly onDrag = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files")) {
      const wanted = this.taker() !== null;
      event.preventDefault();
      event.dataTransfer.dropEffect = wanted ? "copy" : "none";
      this.holds(wanted);
    }
  };

  private readonly onDrop = (event: DragEvent) => {
    this.holds(false);
    this.take(event, event.dataTransfer);
  };

  /** Words that come with a picture of themselves are words. */
  private readonly onPaste = (event: ClipboardEvent) => {
    if (!event.clipboardData?.types.includes("text/plain")) {
      this.take(event, event.clipboardData);
    }
  };

  private take(event: Event, data: DataTransfer | null): void {
    const file = data?.files[0];
    if (file) {
      event.preventDefault();
      void this.taker()?.take(file);
    }
  }
}
