import { css } from "lit";

/** One column with rooms to choose from; two from 680 pixels, three from 1080. */
export const layout = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100vh;
    background: var(--ground);
  }
  .skips a {
    position: absolute;
    z-index: 20;
    top: 4px;
    left: 4px;
    padding: 6px 10px;
    border-radius: 4px;
    background: var(--focus);
    color: #0b1626;
    font-weight: 600;
  }
  .skips a:not(:focus) {
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .rooms {
    display: flex;
    flex: none;
    border-bottom: 1px solid var(--line);
    background: var(--ground);
  }
  .rooms button {
    flex: 1 1 auto;
    min-width: 0;
    min-height: 28px;
    padding: 3px 4px;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--dim);
  }
  .rooms button[aria-current="page"] {
    border-bottom-color: var(--accent);
    color: var(--text);
  }
  .rooms button:focus-visible,
  main > div:focus-visible,
  .ask:focus-visible {
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
  .queue {
    border-top: 1px solid var(--line);
  }
  @media (max-width: 679px) {
    main[data-room="ask"] > :not(.work),
    main[data-room="queue"] > :not(.work),
    main[data-room="takes"] > :not(.takes),
    main[data-room="hosts"] > :not(.hosts),
    main[data-room="ask"] .queue,
    main[data-room="queue"] .ask {
      display: none;
    }
    .queue {
      border-top: 0;
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
    .rooms [data-to="ask"],
    .rooms [data-to="queue"] {
      display: none;
    }
    .rooms {
      margin-left: 321px;
    }
  }
  @media (min-width: 680px) and (max-width: 1079px) {
    main[data-side="hosts"] > .takes,
    main[data-side="takes"] > .hosts {
      display: none;
    }
  }
  @media (min-width: 1080px) {
    main {
      grid-template-columns: 340px minmax(0, 1fr) 300px;
    }
    .rooms {
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
  @media (forced-colors: active) {
    .rooms button {
      border-bottom-color: Canvas;
    }
    .rooms button[aria-current="page"] {
      border-bottom: 4px solid Highlight;
    }
    main {
      background: CanvasText;
    }
  }
`;
