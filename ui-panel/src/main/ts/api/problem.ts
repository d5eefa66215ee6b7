import { texts } from "../texts/texts";
import type { ProblemDocument } from "./shapes";

export const UNREACHABLE = "unreachable";

/** What is said next stands behind it. */
function sentence(words: string): string {
  return /[.!?:]$/.test(words) ? words : `${words}.`;
}

/** The server said no, or did not answer. `message` says what, `todo` what to do next. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly todo: string,
  ) {
    super(message);
  }

  static of(document: Partial<ProblemDocument>, status: number): Problem {
    return new Problem(
      document.code ?? "broken",
      status,
      sentence(document.detail ?? document.title ?? `The server answered ${status}`),
      document.todo ?? "",
    );
  }

  static unreachable(): Problem {
    return new Problem(UNREACHABLE, 0, texts.shell.unreachable, texts.shell.startAgain);
  }

  /** The language of what it says, where that is not the page's: the server speaks English. */
  get lang(): "en" | undefined {
    return this.code === UNREACHABLE ? undefined : "en";
  }

  /** Whatever was thrown, as a problem. */
  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem("broken", 0, String(thrown), "");
  }
}
