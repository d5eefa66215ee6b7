import type { ProblemDocument } from "./shapes";

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
      document.detail ?? document.title ?? `The server answered ${status}.`,
      document.todo ?? "",
    );
  }

  static unreachable(): Problem {
    return new Problem("unreachable", 0, "Second Unit does not answer.", "Start it again with: secondunit serve");
  }

  /** Whatever was thrown, as a problem. */
  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem("broken", 0, String(thrown), "");
  }
}
