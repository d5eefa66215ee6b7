import { css, html, type TemplateResult } from "lit";

/** How chips that can be pressed look. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chips button {
    padding: 2px 7px;
    border-color: var(--edge);
    border-radius: 12px;
  }
  .chips button[aria-pressed="true"] {
    border-color: var(--accent);
  }
`;

/** A chip: one press sets what it says, another takes it away. */
export function chip(words: string, on: boolean, press: () => void, about = ""): TemplateResult {
  return html`<button type="button" aria-pressed=${on} title=${about} @click=${press}>${words}</button>`;
}
