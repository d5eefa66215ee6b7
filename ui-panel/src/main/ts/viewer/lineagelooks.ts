import { css } from "lit";

/** The lineage as a drawing or a list. */
export const lineageLooks = css`
  .scroll {
    overflow: auto;
    max-height: 330px;
    padding: 3px;
  }
  .graph {
    position: relative;
  }
  svg {
    position: absolute;
    inset: 0;
    overflow: visible;
    pointer-events: none;
  }
  path {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.5;
  }
  text {
    fill: var(--dim);
    stroke: var(--panel);
    stroke-width: 3px;
    paint-order: stroke;
    font: 10px var(--sans);
    text-anchor: middle;
  }
  .kin {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: stretch;
    gap: 1px;
    padding: 0;
    border-color: transparent;
    background: none;
    font-size: 10px;
    line-height: 13px;
  }
  .graph .kin {
    position: absolute;
    width: 60px;
    min-height: 54px;
  }
  .kin .picture {
    display: block;
    height: 36px;
    overflow: hidden;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: #0b0b0c;
  }
  .kin[aria-current="true"] .picture {
    border: 2px solid var(--accent);
  }
  .kin.gone {
    color: var(--faint);
    cursor: default;
  }
  .kin.gone .picture {
    border-style: dashed;
    background: none;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  li {
    padding: 2px 0 2px calc(var(--depth) * 14px);
  }
  li .kin {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: start;
    width: 100%;
    text-align: left;
    font-size: 12px;
  }
  li .picture {
    flex: none;
    width: 48px;
    height: 28px;
  }
`;
