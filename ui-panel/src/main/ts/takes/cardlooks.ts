import { css } from "lit";

/** A card: its picture with what lies on it, and its words. */
export const cardLooks = css`
  .card {
    position: relative;
    padding-top: 5px;
  }
  .stacked::before,
  .stacked::after {
    position: absolute;
    top: 2px;
    right: 5px;
    left: 5px;
    height: 6px;
    border: 1px solid var(--line-strong);
    border-radius: 3px 3px 0 0;
    content: "";
  }
  .stacked::after {
    top: 0;
    right: 10px;
    left: 10px;
    height: 2px;
    border-bottom: 0;
  }
  button.take {
    display: block;
    width: 100%;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 4px;
    overflow: hidden;
    background: var(--raised);
    text-align: left;
  }
  button.take:hover {
    border-color: var(--line-strong);
  }
  button.take[aria-current="true"] {
    border-color: var(--accent);
  }
  .over {
    position: absolute;
    top: 6px;
    right: 1px;
    left: 1px;
    aspect-ratio: 16 / 9;
    pointer-events: none;
  }
  .over button {
    position: absolute;
    padding: 1px 7px;
    border-color: var(--edge);
    background: rgb(0 0 0 / 78%);
    pointer-events: auto;
  }
  .over .stack {
    bottom: 4px;
    left: 4px;
  }
  .over .second {
    top: 4px;
    right: 4px;
    min-width: 24px;
    padding: 1px;
    font-weight: 600;
  }
  .over .second[aria-pressed="true"] {
    border-color: var(--focus);
    background: var(--focus);
    color: #0b1524;
  }
  .picture {
    position: relative;
  }
  .tags {
    flex-wrap: wrap;
    position: absolute;
    right: 32px;
    top: 4px;
    left: 4px;
    display: flex;
    gap: 3px;
    pointer-events: none;
  }
  .tag,
  .length {
    padding: 0 5px;
    border-radius: 2px;
    background: rgb(0 0 0 / 78%);
    font-size: 10px;
    line-height: 15px;
  }
  .draft {
    color: var(--accent);
  }
  .fair {
    color: #f0c060;
  }
  .bad {
    color: #ff8a80;
  }
  .live {
    background: #c22f22;
    color: #fff;
    font-weight: 600;
  }
  .length {
    position: absolute;
    right: 4px;
    bottom: 4px;
    pointer-events: none;
  }
  .words {
    padding: 4px 6px 5px;
  }
`;
