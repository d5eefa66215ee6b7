import { css } from "lit";

/** One picture, or two over or beside each other. */
export const stageLooks = css`
  .black {
    background: #000;
  }
  .stage {
    position: relative;
    display: grid;
    width: min(100%, calc(var(--high) * var(--ratio, 1.7778)));
    margin: 0 auto;
    --high: min(44vh, 640px);
  }
  .stage > div {
    grid-area: 1 / 1;
    min-width: 0;
  }
  .stage.side {
    grid-template-columns: 1fr 1fr;
    gap: 2px;
    width: min(100%, calc(var(--high) * var(--ratio, 1.7778) * 2));
  }
  .stage.side > .b {
    grid-area: 1 / 2;
  }
  .screen {
    position: relative;
  }
  su-screen {
    width: 100%;
    aspect-ratio: var(--ratio, 1.7778);
  }
  .wipe > .b {
    clip-path: inset(0 0 0 var(--at));
    pointer-events: none;
  }
  .flicker > .b {
    pointer-events: none;
  }
  .flicker > .off {
    visibility: hidden;
  }
  .badge {
    position: absolute;
    top: 6px;
    padding: 1px 7px;
    border-radius: 2px;
    background: rgb(0 0 0 / 78%);
    font-weight: 600;
    pointer-events: none;
  }
  .a .badge {
    left: 6px;
    color: var(--accent);
  }
  .b .badge {
    right: 6px;
    color: var(--focus);
  }
  .divider {
    position: absolute;
    z-index: 1;
    top: 0;
    bottom: 0;
    left: calc(var(--at) - 12px);
    width: 24px;
    cursor: ew-resize;
    touch-action: none;
  }
  .divider::before {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 11px;
    width: 2px;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 70%);
    content: "";
  }
  .divider::after {
    position: absolute;
    top: calc(50% - 12px);
    left: 4px;
    width: 16px;
    height: 24px;
    border: 1px solid #000;
    border-radius: 8px;
    background: #fff;
    content: "";
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 4px 8px;
    border-top: 1px solid var(--line);
  }
  .note {
    color: var(--dim);
  }
  .words {
    flex-basis: 100%;
  }
`;
