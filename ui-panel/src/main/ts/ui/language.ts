import { LitElement, css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { LANGUAGES, chooseLanguage, isLanguage, language, texts } from "../texts/texts";
import { base } from "./base";
import { controls } from "./controls";
import { keep, kept } from "./kept";

/** Each language by its own name. */
const NAMES: Readonly<Record<keyof typeof LANGUAGES, string>> = { en: "English", de: "Deutsch" };
const CHOSEN = "secondunit.language-chosen";

/** Chooses the panel's language. The page begins again; the focus comes back here. */
@customElement("su-language")
export class LanguageSwitch extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      select {
        width: auto;
        border-color: transparent;
        background-color: transparent;
        color: var(--dim);
        font-size: 11px;
      }
      select:hover {
        border-color: var(--edge);
      }
    `,
  ];

  private readonly onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (isLanguage(value)) {
      keep(CHOSEN, true);
      chooseLanguage(value);
    }
  };

  protected override firstUpdated(): void {
    if (kept(CHOSEN) === true) {
      keep(CHOSEN, false);
      this.renderRoot.querySelector("select")?.focus();
    }
  }

  protected override render() {
    return html`<select aria-label=${texts.shell.language} title=${texts.shell.language} data-testid="language" @change=${this.onChange}>
      ${Object.keys(LANGUAGES)
        .filter(isLanguage)
        .map((each) => html`<option value=${each} lang=${each} ?selected=${each === language}>${NAMES[each]}</option>`)}
    </select>`;
  }
}
