import { css } from "lit";

/** The strip with the clips and the gap between them, and their names. */
export const filmstripLooks = css`
  .strip {
    position: relative;
    display: flex;
    height: 46px;
    border: 1px solid var(--line);
    border-radius: 4px;
    overflow: hidden;
  }
  button.clip-side,
  .no-clip {
    flex: 1 1 0;
    min-width: 0;
    height: 100%;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: #0b0b0c;
  }
  button.clip-side:hover su-film {
    opacity: 0.85;
  }
  button.clip-side[aria-expanded="true"] {
    box-shadow: inset 0 -3px 0 var(--accent);
  }
  button.clip-side:focus-visible {
    outline-offset: -2px;
  }
  su-film {
    flex: 1;
    align-self: stretch;
    pointer-events: none;
  }
  button.clip-side[aria-expanded="true"] su-film {
    height: calc(100% - 3px);
  }
  .no-clip {
    display: grid;
    place-items: center;
    color: var(--faint);
  }
  .gap {
    position: relative;
    display: grid;
    flex: 0 0 74px;
    place-items: center;
    border: 1px dashed var(--edge);
    border-width: 0 1px;
    background: repeating-linear-gradient(135deg, #24262a 0 6px, #1b1c1f 6px 12px);
    text-align: center;
  }
  .gap b {
    position: relative;
    z-index: 1;
    padding: 0 4px;
    border-radius: 3px;
    background: var(--panel);
    font-weight: 600;
  }
  .playhead {
    position: absolute;
    top: 0;
    bottom: 0;
    left: var(--at);
    width: 2px;
    margin-left: -1px;
    background: var(--accent);
    box-shadow: 0 0 0 1px rgb(0 0 0 / 60%);
    pointer-events: none;
  }
  .names {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    margin-top: 3px;
  }
  .names span {
    flex: 0 1 auto;
    min-width: 0;
  }
  .selected {
    color: #ffd48d;
  }
`;
