import { LANGUAGES } from "../../main/ts/texts/texts";
import { same, test } from "./suite";

/** The path of every text, with how many parameters it takes. */
function shape(value: unknown, path: string): string[] {
  if (typeof value === "string") {
    return [`${path}${value.trim() === "" ? " is empty" : ""}`];
  }
  if (typeof value === "function") {
    return [`${path}/${value.length}`];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
}

test("every language has every text", () => {
  const expected = shape(LANGUAGES.en, "").sort();
  for (const texts of Object.values(LANGUAGES)) {
    same([...shape(texts, "")].sort(), expected);
  }
  same(expected.filter((path) => path.endsWith("empty")), []);
});
