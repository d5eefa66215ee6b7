import { css } from "lit";

/** How a prompt is understood: its words as chips, the sentence of all that will be done, a refusal. */
export const readingLooks = css`
  :host {
    min-height: 36px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 4px;
  }
  .chip {
    padding: 1px 6px;
    border: 1px solid #3c5a49;
    border-radius: 3px;
    background: #1b2a22;
    color: #a5e0bd;
    font-size: 11px;
    line-height: 15px;
  }
  .chip.ignored {
    border-color: var(--line-strong);
    border-style: dashed;
    background: none;
    color: var(--dim);
  }
  .expansion {
    margin-top: 6px;
    padding-left: 8px;
    border-left: 2px solid #3c5a49;
  }
  .note {
    margin-top: 4px;
    color: #ffd48d;
  }
  .refused {
    padding: 6px 8px;
    border-left: 2px solid var(--live);
    background: #2a1b1a;
  }
  .nearest {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .nearest button {
    min-height: 24px;
    text-align: left;
    white-space: normal;
  }
  summary {
    color: var(--dim);
    font-size: 11px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 10px;
    margin-top: 2px;
    font-size: 11px;
  }
`;
