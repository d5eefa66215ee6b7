import type { ReactiveControllerHost } from "lit";
import { api } from "../api/api";
import { Problem } from "../api/problem";
import { labelOf } from "../context/labels";
import { contextReading } from "../state/context";
import { readJobs } from "../state/desk";
import { operationOf } from "../state/select";
import { store } from "../state/store";
import { texts } from "../texts/texts";
import type { Call } from "./call";

/** Asks the server, one ask at a time, and keeps what came of the last one. */
export class Asks {
  busy = false;
  problem: Problem | null = null;
  /** What came of it, for people. */
  told = "";

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Says this, and no problem any more. */
  say(told: string): void {
    this.problem = null;
    this.told = told;
    this.host.requestUpdate();
  }

  /** Asks for what `call` makes of the state as it is then; `asked` is called once it is accepted. */
  async ask(call: () => Call | null, label: string, asked: () => void): Promise<void> {
    this.busy = true;
    this.say("");
    try {
      await this.now(call, label, asked);
    } catch (thrown) {
      this.problem = Problem.from(thrown);
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  /** The playhead may have moved since the context was read: only what was seen is asked for. */
  private async now(make: () => Call | null, label: string, asked: () => void): Promise<void> {
    const seen = JSON.stringify(make());
    if (operationOf(store.state) !== "generate") {
      await contextReading.now();
    }
    const call = make();
    if (call === null || JSON.stringify(call) !== seen) {
      this.say(texts.context.moved(labelOf(store.state)));
      return;
    }
    const shots = "ask" in call ? [await api.ask(call.ask)] : (await api.variants(call.variants)).shots;
    asked();
    this.say(texts.context.asked(label));
    await readJobs(shots.flatMap((shot) => shot.takes));
  }
}
