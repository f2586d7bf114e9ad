// SPDX-License-Identifier: Apache-2.0
/**
 * Line icons, 24 x 24, drawn in the text's colour; ours, so that no address outside is asked.
 *
 *   import {icon, svg} from 'vitrine/icons';
 *   html`<button aria-label=${t('close')}>${icon('x')}</button>`     // in a Lit template
 *   element.append(svg('x'))                                          // by hand
 *
 * Decorative: always aria-hidden; the button or text beside it bears the name. An unknown name is a mistake and throws.
 */
import {html} from 'lit';

const PATHS = {
  alert: 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 3v.1',
  'arrow-down': 'M12 5v14m-6-6 6 6 6-6',
  'arrow-left': 'M19 12H5m6-6-6 6 6 6',
  'arrow-up': 'M12 19V5m-6 6 6-6 6 6',
  ban: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM5.7 5.7l12.6 12.6',
  bag: 'M5 8h14l1 12H4L5 8Zm4 3V7a3 3 0 0 1 6 0v4',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15L6 17Zm4 4h4',
  box: 'm12 3 8 4.5v9L12 21l-8-4.5v-9L12 3Zm0 9 8-4.5M12 12 4 7.5M12 12v9',
  broadcast: 'M12 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM8 16a5.6 5.6 0 0 1 0-8m8 0a5.6 5.6 0 0 1 0 8M5 19A9.9 9.9 0 0 1 5 5m14 0a9.9 9.9 0 0 1 0 14',
  calendar: 'M5 5h14v15H5V5Zm0 5h14M9 3v4m6-4v4',
  camera: 'M3 7h12v10H3V7Zm12 4 6-3v8l-6-3',
  cart: 'M3 4h2.5l2.2 11h10l2-8H6.5M9 19.5v.1m8-.1v.1',
  chart: 'M4 4v16h16M8 15l4-5 3 3 5-7',
  chat: 'M4 5h16v11H10l-4 4v-4H4V5Z',
  check: 'm5 12.5 4.5 4.5L19 7',
  'chevron-down': 'm6 9 6 6 6-6',
  'chevron-right': 'm9 6 6 6-6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3.5 2',
  copy: 'M9 9h11v11H9V9ZM5 15H4V4h11v1',
  cube: 'm12 3 8 4.5v9L12 21l-8-4.5v-9L12 3Zm0 9 8-4.5M12 12 4 7.5M12 12v9',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  'eye-off': 'M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.6 3.4M6.3 7.4A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.1-1',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm7.4 4.5.1-1.5-.1-1.5 2-1.5-2-3.4-2.3.9a7.5 7.5 0 0 0-2.6-1.5L14.2 2.5h-4l-.4 2.5a7.5 7.5 0 0 0-2.6 1.5l-2.3-.9-2 3.4 2 1.5-.1 1.5.1 1.5-2 1.5 2 3.4 2.3-.9a7.5 7.5 0 0 0 2.6 1.5l.4 2.5h4l.4-2.5a7.5 7.5 0 0 0 2.6-1.5l2.3.9 2-3.4-2-1.5Z',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  heart: 'M12 20S4 15 4 9.2A4.2 4.2 0 0 1 12 7.5a4.2 4.2 0 0 1 8 1.7C20 15 12 20 12 20Z',
  home: 'm4 11 8-7 8 7v9h-5v-6H9v6H4v-9Z',
  image: 'M4 5h16v14H4V5Zm0 11 5-5 4 4 2.5-2.5L20 17M15.5 9v.1',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v6m0-9.5v.1',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm3 1.5L19.5 4M16 7.5l3 3',
  keyboard: 'M3 6h18v12H3V6Zm4 4v.1M11 10v.1M15 10v.1M8 14h8',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7m2 3a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  logout: 'M14 4H5v16h9m-4-8h11m-4-4 4 4-4 4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M5 12h14',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  pause: 'M8 5v14M16 5v14',
  pin: 'M9 4h6l-1 6 3.5 3.5h-11L10 10 9 4Zm3 9.5V20',
  play: 'M7 4.5v15L19 12 7 4.5Z',
  plus: 'M12 5v14M5 12h14',
  puzzle: 'M3.5 8.5h4.9a2.4 2.4 0 1 1 4.2 0h4.9v4.4a2.4 2.4 0 1 1 0 4.2v4.4h-14v-4.4a2.4 2.4 0 1 0 0-4.2V8.5Z',
  refresh: 'M20 11a8 8 0 0 0-14.5-4L4 9m0-5v5h5M4 13a8 8 0 0 0 14.5 4l1.5-2m0 5v-5h-5',
  reply: 'm9 8-5 5 5 5M4 13h10a6 6 0 0 1 6 6',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5',
  send: 'M4 12 20.5 4.5 16 20l-4-6-8-2Zm8 2 8.5-9.5',
  shop: 'M4 9h16l-1.5-5h-13L4 9Zm1 0v11h14V9M10 20v-6h4v6',
  sound: 'M4 9v6h4l5 4V5L8 9H4Zm12.5-.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12',
  'sound-off': 'M4 9v6h4l5 4V5L8 9H4Zm12 .5 5 5m0-5-5 5',
  stop: 'M6 6h12v12H6V6Z',
  table: 'M4 5h16v14H4V5Zm0 5h16M4 14.5h16M10 5v14',
  trash: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5m4-5v5',
  upload: 'M12 20V9m-5 5 5-5 5 5M5 4h14',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 20.5c.8-4 4-6 8-6s7.2 2 8 6',
  users: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 19.5c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5M16 5.3a3.5 3.5 0 0 1 0 6.4m2 3.1c1.9.7 3.1 2.3 3.5 4.7',
  x: 'm6 6 12 12M18 6 6 18',
};

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} name @returns {SVGSVGElement} a new element each time */
export function svg(name) {
  const drawing = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path(name));
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('class', 'vt-icon');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(line);
  return drawing;
}

/** The same for a Lit template. @param {string} name */
export function icon(name) {
  return html`<svg class="vt-icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path(name)}></path></svg>`;
}

function path(name) {
  if (!PATHS[name]) {
    throw new Error(`There is no icon "${name}"`);
  }
  return PATHS[name];
}
