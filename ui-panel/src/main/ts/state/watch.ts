import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { State } from "./state";
import { store } from "./store";

/** Renders its element again whenever the state has changed. */
export class Watch implements ReactiveController {
  private end: () => void = () => {};

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get state(): State {
    return store.state;
  }

  hostConnected(): void {
    this.end = store.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.end();
  }
}
