import { css } from "lit";

/** Buttons and fields. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 5px;
    min-width: 24px;
    min-height: 24px;
    margin: 0;
    padding: 3px 9px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--raised);
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--raised-more);
  }
  button:disabled {
    color: var(--faint);
    border-color: var(--line);
    cursor: default;
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-text);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: #f2b557;
  }
  button.primary:disabled {
    border-color: var(--line);
    background: var(--raised);
    color: var(--faint);
  }
  button.primary[aria-disabled="true"],
  button.primary[aria-disabled="true"]:hover {
    border-color: var(--line-strong);
    background: var(--raised);
    color: var(--dim);
    cursor: default;
  }
  button.icon {
    padding: 3px;
    border-color: transparent;
    background: transparent;
    color: var(--dim);
  }
  button.icon:hover:not(:disabled) {
    background: var(--raised-more);
    color: var(--text);
  }
  button.icon:disabled {
    color: var(--line-strong);
  }
  button.danger {
    border-color: var(--live);
    color: var(--live);
  }
  button.link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--focus);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button[aria-pressed="true"] {
    border-color: var(--accent);
    background: #3a2c14;
    color: #ffd48d;
  }
  button.icon[aria-pressed="true"] {
    border-color: transparent;
    background: #3a2c14;
  }
  input,
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: 24px;
    margin: 0;
    padding: 3px 6px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--field);
  }
  input[aria-invalid="true"],
  textarea[aria-invalid="true"] {
    border-color: var(--live);
  }
  input[type="range"] {
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--accent);
  }
  input[type="checkbox"] {
    width: 14px;
    min-height: 14px;
    accent-color: var(--accent);
  }
  ::placeholder {
    color: var(--faint);
    opacity: 1;
  }
  label,
  .label {
    color: var(--dim);
    font-size: 11px;
    line-height: 14px;
  }
  select {
    appearance: none;
    padding-right: 18px;
    background:
      linear-gradient(45deg, transparent 50%, var(--dim) 50%) right 9px center / 4px 4px no-repeat,
      linear-gradient(-45deg, transparent 50%, var(--dim) 50%) right 5px center / 4px 4px no-repeat,
      var(--field);
    text-overflow: ellipsis;
  }
  select option {
    background: var(--panel);
  }
  summary {
    min-height: 24px;
    padding: 4px 0;
    cursor: pointer;
  }
  button svg {
    flex: none;
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--line-strong);
    border-radius: 3px;
    background: var(--field);
    font: 11px/16px var(--mono);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed="true"] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    button.primary {
      border-width: 2px;
    }
  }
`;
