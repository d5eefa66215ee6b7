import { css } from "lit";

/** Where rows will be, until they are read. */
export const skeleton = css`
  .skeleton {
    height: 56px;
    margin: 8px 10px;
    border-radius: 3px;
    background: var(--raised);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }
`;
