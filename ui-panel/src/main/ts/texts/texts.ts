import { keep, kept } from "../ui/kept";
import { de } from "./de/de";
import { en } from "./en/en";

/** Every text of the panel in one language. What the server says comes as it is, in English. */
export type Texts = typeof en;

const KEY = "secondunit.language";

export const LANGUAGES = { en, de } as const;
export type Language = keyof typeof LANGUAGES;

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && value in LANGUAGES;
}

/** The language that was chosen, else the first of the browser's that there is, else English. */
export function chosenLanguage(): Language {
  const saved = kept(KEY);
  const wished = (globalThis.navigator?.languages ?? []).map((tag) => tag.slice(0, 2));
  return isLanguage(saved) ? saved : (wished.find(isLanguage) ?? "en");
}

/** Takes another language; the page begins again in it. */
export function chooseLanguage(language: Language): void {
  keep(KEY, language);
  location.reload();
}

export const language: Language = chosenLanguage();

/** The texts of this page. */
export const texts: Texts = LANGUAGES[language];
