// SPDX-License-Identifier: Apache-2.0
/** The kinds of reaction, as they are drawn: 24 x 24, in a colour of their own. */
const FACE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z';

/** @type {Record<string, {colour: string, fill?: boolean, path: string}>} */
export const KINDS = {
  heart: {colour: '#ff4f6d', fill: true, path: 'M12 20.5S3.5 15.3 3.5 9.2A4.5 4.5 0 0 1 12 7.3a4.5 4.5 0 0 1 8.5 1.9c0 6.1-8.5 11.3-8.5 11.3Z'},
  fire: {colour: '#ff9a3d', fill: true, path: 'M12.5 2.5c.6 4.2 5.5 6.2 5.5 11.2a6 6 0 0 1-12 0c0-2.6 1.4-4 2.6-5.4.2 1.8.9 2.8 2 3.2-.4-3.6.2-6.2 1.9-9Z'},
  clap: {
    colour: '#ffd166',
    path: 'm8.2 12.6 3.6-6.2a1.3 1.3 0 0 1 2.2 1.3l-2.4 4.2 3.8-5.5a1.3 1.3 0 0 1 2.1 1.5l-1 5.2c2.4 3.6.2 7.9-4 7.9-3 0-5.2-1.4-6.3-4.4l-1.6-4.3a1.2 1.2 0 0 1 2.2-.9ZM5 5l1.5 1.5M9 2.8v2M3 9.4h2',
  },
  laugh: {colour: '#ffe08a', path: `${FACE}M7.4 10.2q1.3-1.8 2.6 0m4 0q1.3-1.8 2.6 0M7 13.6h10a5 5 0 0 1-10 0Z`},
  wow: {colour: '#a8dcff', path: `${FACE}M8.6 9.6v.2m6.8-.2v.2M12 13a2 2.4 0 1 0 0 4.8 2 2.4 0 0 0 0-4.8Z`},
};

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of this kind. @param {string} kind */
export function drawing(kind) {
  const {colour, fill, path} = KINDS[kind];
  const svg = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  const looks = {fill: fill ? colour : 'none', stroke: colour, 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', d: path};
  Object.entries(looks).forEach(([name, value]) => line.setAttribute(name, value));
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(line);
  return svg;
}
