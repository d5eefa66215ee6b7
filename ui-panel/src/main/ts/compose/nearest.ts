/** A world that comes near what was asked, and what to say for it. */
export interface Near {
  readonly title: string;
  readonly say: string;
}

const NEAREST = /^Nearest: (.*?)\. (?=[A-Z])/;
const ONE = /(.+?) \(say "([^"]+)"\)(?:; |$)/g;

/** The worlds that a refusal names as the nearest; none where it is worded otherwise. */
export function nearestIn(todo: string): readonly Near[] {
  const list = NEAREST.exec(todo)?.[1] ?? "";
  return [...list.matchAll(ONE)].map(([, title = "", say = ""]) => ({ title, say }));
}

/** What a refusal says besides: without its nearest worlds and the list of all, which the panel shows as buttons. */
export function restOf(todo: string): string {
  return (nearestIn(todo).length === 0 ? todo : todo.replace(NEAREST, "")).replace(/ ?There is: .*$/, "");
}
