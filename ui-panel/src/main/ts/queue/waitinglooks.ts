import { css } from "lit";

/** What a waiting job looks like, also while it is dragged. */
export const waitingLooks = css`
  :host {
    position: relative;
  }
  article {
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 8px;
    padding: 5px 10px 5px 4px;
    user-select: none;
  }
  article.seen {
    grid-template-columns: auto 56px minmax(0, 1fr) auto;
  }
  .prompt {
    align-self: center;
  }
  .words {
    grid-column: 2 / -1;
  }
  article.seen .words {
    grid-column: 3 / -1;
  }
  .handle,
  su-job-picture {
    grid-row: 1 / span 2;
  }
  .handle {
    flex-direction: column;
    gap: 0;
    align-self: stretch;
    justify-content: start;
    padding: 4px 2px;
    color: var(--dim);
    font-size: 10px;
    line-height: 12px;
    cursor: grab;
    touch-action: none;
  }
  .held {
    color: var(--accent);
  }
  article .below,
  article.seen .below {
    grid-column: 2 / -1;
    margin-top: 4px;
  }
  :host([dragged]) article {
    background: var(--raised);
    opacity: 0.6;
  }
  :host([dragged]) .handle {
    cursor: grabbing;
  }
  :host([drop="above"])::before,
  :host([drop="below"])::after {
    content: "";
    position: absolute;
    z-index: 1;
    right: 0;
    left: 0;
    height: 2px;
    background: var(--focus);
  }
  :host([drop="above"])::before {
    top: -1px;
  }
  :host([drop="below"])::after {
    bottom: -1px;
  }
  @media (forced-colors: active) {
    :host([drop])::before,
    :host([drop])::after {
      background: Highlight;
    }
  }
`;
