// SPDX-License-Identifier: Apache-2.0
/** What stands in the place of a plug-in's element that does not work. It brings its looks along: it may stand in any page. */
import {t} from '../i18n.js';
import {titleOf} from './offers.js';
import {page} from './page.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  div { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 10px 14px; border-radius: 12px;
    background: #fbeae8; color: #7a1712; font-size: 0.875rem; }
  p { margin: 0; flex: 1 1 12rem; }
  button { min-height: 44px; padding: 0 14px; border: 1px solid currentColor; border-radius: 999px; background: none; color: inherit; font: inherit; }
`);

/** @param {import('./offers.js').Offer} offer @param {() => void} retry */
export function errorCard(offer, retry) {
  const card = document.createElement('div');
  card.className = 'vt-error-card';
  const root = card.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  const box = document.createElement('div');
  box.setAttribute('role', 'status');
  box.append(text('p', page.tellsErrors ? t('slots.failed', {name: titleOf(offer), version: offer.version}) : t('slots.away')));
  if (page.tellsErrors) {
    const again = text('button', t('slots.again'));
    again.addEventListener('click', retry);
    box.append(again);
  }
  root.append(box);
  return card;
}

function text(name, words) {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}
