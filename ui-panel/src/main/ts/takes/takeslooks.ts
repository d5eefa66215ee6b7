import { css } from "lit";

/** The head with the search, and the grid of cards. */
export const takesLooks = css`
  .head {
    position: sticky;
    z-index: 1;
    top: 0;
    padding: 5px 10px 6px;
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  .head.long {
    position: static;
  }
  .title {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin-bottom: 4px;
  }
  @media (min-width: 680px) {
    .head {
      display: flex;
      gap: 12px;
    }
    .title {
      flex: none;
      align-items: center;
      height: 24px;
      margin: 0;
    }
    su-search {
      flex: 1;
      min-width: 0;
    }
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(138px, 1fr));
    gap: 8px;
    padding: 8px 10px;
  }
  @media (min-width: 1080px) {
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
    }
  }
  su-take-card {
    content-visibility: auto;
    contain-intrinsic-size: 170px 148px;
  }
  .none {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 10px;
    overflow-wrap: anywhere;
  }
  .none,
  .none p {
    color: var(--dim);
  }
  .none button {
    color: var(--text);
  }
  .blank {
    aspect-ratio: 4 / 3;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--raised);
    opacity: 0.5;
  }
  .more {
    padding: 0 10px 10px;
  }
`;
