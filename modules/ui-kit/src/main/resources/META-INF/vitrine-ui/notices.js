// SPDX-License-Identifier: Apache-2.0
/**
 * Short notices at the edge of the page, and words for screen readers alone.
 *
 *   import {notify, announce} from 'vitrine/notices';
 *   notify(t('saved'));                                       // gone after 5 s, kept while pointed at or focused
 *   notify(problemText(problem), {kind: 'bad'});              // stays until dismissed
 *   notify(t('unpinned'), {action: {label: t('undo'), run: () => …}});
 *   announce(t('hold.minutes', {n: 2}));                      // polite; {urgent: true} interrupts
 *
 * Needs components.css for its looks (`vt-notices`, `vt-notice`). Texts are shown as text.
 */
import {t} from './i18n.js';
import {svg} from './icons.js';

const SHOWN_FOR = 5_000;

/**
 * @param {string} text
 * @param {{kind?: 'plain' | 'ok' | 'bad', action?: {label: string, run: () => void}}} [options]
 * @returns {() => void} takes it down
 */
export function notify(text, {kind = 'plain', action} = {}) {
  const notice = element('div', `vt-notice ${kind}`);
  notice.setAttribute('role', kind === 'bad' ? 'alert' : 'status');
  const remove = () => notice.remove();
  notice.append(element('p', '', text));
  if (action) {
    notice.append(button('vt-button small', action.label, () => {
      remove();
      action.run();
    }));
  }
  const close = button('vt-button icon quiet small', '', remove);
  close.setAttribute('aria-label', t('kit.close'));
  close.append(svg('x'));
  notice.append(close);
  stack().append(notice);
  if (kind !== 'bad') {
    removeLater(notice, remove);
  }
  return remove;
}

/** @param {string} text @param {{urgent?: boolean}} [options] */
export function announce(text, {urgent = false} = {}) {
  const id = urgent ? 'vt-announce-urgent' : 'vt-announce';
  let region = document.getElementById(id);
  if (!region) {
    region = element('div', 'vt-hidden');
    region.id = id;
    region.setAttribute('aria-live', urgent ? 'assertive' : 'polite');
    document.body.append(region);
  }
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}

function removeLater(notice, remove) {
  let timer = setTimeout(remove, SHOWN_FOR);
  const keep = () => clearTimeout(timer);
  const go = () => {
    clearTimeout(timer);
    timer = setTimeout(remove, SHOWN_FOR);
  };
  notice.addEventListener('pointerenter', keep);
  notice.addEventListener('pointerleave', go);
  notice.addEventListener('focusin', keep);
  notice.addEventListener('focusout', go);
}

function stack() {
  const host = document.querySelector('dialog[open]:last-of-type') ?? document.body;
  let found = host.querySelector(':scope > .vt-notices');
  if (!found) {
    found = element('div', 'vt-notices');
    host.append(found);
  }
  return found;
}

function button(classes, label, run) {
  const made = element('button', classes, label);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}

function element(name, classes, text = '') {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}
