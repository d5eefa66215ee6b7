import { css } from "lit";

/** What every job in the queue looks like. */
export const looks = css`
  article {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr) auto;
    gap: 2px 8px;
    padding: 8px 10px;
    border-bottom: 1px solid var(--line);
  }
  su-job-picture {
    aspect-ratio: 16 / 9;
    align-self: start;
  }
  .prompt {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .words {
    min-width: 0;
  }
  .actions {
    display: flex;
    align-self: start;
  }
  .draft {
    color: var(--accent);
  }
`;
