import { css } from "lit";

/** One column with rooms to choose from; two from 680 pixels, three from 1080. */
export const layout = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100vh;
    background: var(--ground);
  }
  nav {
    display: flex;
    flex: none;
    border-bottom: 1px solid var(--line);
    background: var(--ground);
  }
  nav button {
    flex: 1;
    min-height: 28px;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--dim);
  }
  nav button[aria-current="page"] {
    border-bottom-color: var(--accent);
    color: var(--text);
  }
  nav button:focus-visible {
    outline-offset: -2px;
  }
  main {
    display: grid;
    flex: 1;
    min-height: 0;
    grid-template-columns: minmax(0, 1fr);
  }
  main > div {
    min-height: 0;
    overflow: hidden auto;
    background: var(--panel);
  }
  .hosts > su-take-details {
    display: none;
  }
  su-queue {
    border-top: 1px solid var(--line);
  }
  @media (max-width: 679px) {
    main[data-room="ask"] > :not(.ask),
    main[data-room="takes"] > .ask,
    main[data-room="hosts"] > :not(.hosts),
    main[data-room="takes"] > .hosts {
      display: none;
    }
    .viewing > su-takes {
      display: none;
    }
  }
  @media (min-width: 680px) {
    main {
      grid-template-columns: 320px minmax(0, 1fr);
      gap: 1px;
      background: #000;
    }
    nav .ask {
      display: none;
    }
    nav {
      margin-left: 321px;
    }
  }
  @media (min-width: 680px) and (max-width: 1079px) {
    main[data-room="hosts"] > .takes,
    main:not([data-room="hosts"]) > .hosts {
      display: none;
    }
  }
  @media (min-width: 1080px) {
    main {
      grid-template-columns: 340px minmax(0, 1fr) 300px;
    }
    nav {
      display: none;
    }
    .hosts > su-take-details {
      display: block;
      border-bottom: 1px solid var(--line);
    }
  }
  @media (min-width: 1080px) and (min-height: 700px) {
    main > .takes {
      display: flex;
      flex-direction: column;
      overflow: hidden;
    }
    su-viewer {
      flex: none;
    }
    su-takes {
      flex: 1;
      min-height: 0;
      overflow: hidden auto;
    }
  }
  @media (min-width: 1600px) {
    main {
      grid-template-columns: 380px minmax(0, 1fr) 360px;
    }
  }
`;
