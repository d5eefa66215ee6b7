import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

function icon(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`;
}

const solid = (path: string) => svg`<path d=${path} fill="currentColor" stroke="none"/>`;
const line = (path: string) => svg`<path d=${path}/>`;

/** Pictograms of 16 pixels. */
export const icons = {
  close: icon(line("M4 4l8 8M12 4l-8 8")),
  back: icon(line("M10 3L5 8l5 5")),
  dice: icon(svg`<rect x="2.5" y="2.5" width="11" height="11" rx="2"/>${solid("M5.5 4.4a1.1 1.1 0 110 2.2 1.1 1.1 0 010-2.2zM10.5 9.4a1.1 1.1 0 110 2.2 1.1 1.1 0 010-2.2zM8 6.9a1.1 1.1 0 110 2.2 1.1 1.1 0 010-2.2z")}`),
  history: icon(line("M3 8a5 5 0 101.6-3.7M3 2v3.2h3.2M8 5.5v2.8l1.9 1.1")),
  locked: icon(svg`<rect x="3.5" y="7" width="9" height="6" rx="1"/>${line("M5.5 7V5a2.5 2.5 0 015 0v2")}`),
  unlocked: icon(svg`<rect x="3.5" y="7" width="9" height="6" rx="1"/>${line("M5.5 7V4.8a2.5 2.5 0 014.8-.9")}`),
  play: icon(solid("M4.5 2.8v10.4L13 8z")),
  pause: icon(solid("M4 3h3v10H4zM9 3h3v10H9z")),
  stepBack: icon(solid("M10.5 3.5v9L4.5 8zM11.5 3.5H13v9h-1.5z")),
  stepOn: icon(solid("M5.5 3.5v9l6-4.5zM3 3.5h1.5v9H3z")),
  toStart: icon(solid("M13 3v10L6 8zM3 3h2v10H3z")),
  toEnd: icon(solid("M3 3v10l7-5zM11 3h2v10h-2z")),
  loop: icon(line("M3 7.5V7a2.5 2.5 0 012.5-2.5H12M10 2.5l2 2-2 2M13 8.5V9a2.5 2.5 0 01-2.5 2.5H4M6 13.5l-2-2 2-2")),
  sound: icon(svg`${solid("M2 6h2.5L8 3v10L4.5 10H2z")}${line("M10.5 6a3 3 0 010 4M12.5 4a6 6 0 010 8")}`),
  silent: icon(svg`${solid("M2 6h2.5L8 3v10L4.5 10H2z")}${line("M10.5 6.2l3.6 3.6M14.1 6.2l-3.6 3.6")}`),
  folder: icon(line("M2 4.5v8h12v-6.5H8L6.5 4.5z")),
  bin: icon(line("M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5")),
  swap: icon(line("M3 5.5h9M9.5 3L12 5.5 9.5 8M13 10.5H4M6.5 8L4 10.5 6.5 13")),
  place: icon(line("M8 2v7M5 6.5L8 9.5l3-3M3 11v2.5h10V11")),
  remove: icon(line("M8 9.5v-7M5 5l3-3 3 3M3 11v2.5h10V11")),
  copy: icon(line("M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3")),
  again: icon(line("M13 8a5 5 0 11-1.6-3.7M13 2v3.2H9.8")),
  clock: icon(svg`<circle cx="8" cy="8" r="5.5"/>${line("M8 5v3.2l2.2 1.4")}`),
  grip: icon(solid("M5.5 3h2v2h-2zM9 3h2v2H9zM5.5 7h2v2h-2zM9 7h2v2H9zM5.5 11h2v2h-2zM9 11h2v2H9z")),
  more: icon(solid("M3 6.7a1.3 1.3 0 110 2.6 1.3 1.3 0 010-2.6zM8 6.7a1.3 1.3 0 110 2.6 1.3 1.3 0 010-2.6zM13 6.7a1.3 1.3 0 110 2.6 1.3 1.3 0 010-2.6z")),
};
