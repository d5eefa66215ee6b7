/** A test suite for an engine that has nothing but the language. */

interface Test {
  readonly name: string;
  readonly body: () => void;
}

const tests: Test[] = [];

export function test(name: string, body: () => void): void {
  tests.push({ name, body });
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner)) ?? "undefined";
}

/** Fails unless both are the same in every part. */
export function same(found: unknown, expected: unknown): void {
  if (text(found) !== text(expected)) {
    throw new Error(`expected ${text(expected)} but found ${text(found)}`);
  }
}

/** Runs every test; each writes one line of JSON. */
export function report(): void {
  for (const { name, body } of tests) {
    console.log(JSON.stringify({ name, problem: problemOf(body) }));
  }
}

function problemOf(body: () => void): string {
  try {
    body();
    return "";
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
