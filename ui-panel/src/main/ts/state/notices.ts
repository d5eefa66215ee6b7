import { Problem } from "../api/problem";
import { store } from "./store";

let last = 0;

export function tell(text: string, todo = ""): void {
  store.dispatch({ kind: "notice", notice: { id: ++last, tone: "done", text, todo } });
}

export function complain(thrown: unknown): void {
  const problem = Problem.from(thrown);
  store.dispatch({ kind: "notice", notice: { id: ++last, tone: "trouble", text: problem.message, todo: problem.todo } });
}

/** Does something, and tells the user where it failed. Answers null then. */
export async function tried<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (thrown) {
    complain(thrown);
    return null;
  }
}
