// SPDX-License-Identifier: Apache-2.0
/** The list of keys, with a switch that turns single keys off (kept in this browser). */
import {html, render} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';

const KEPT = 'vt-keys-off';

/** @param {{enabled: boolean}} keys */
export function restoreKeys(keys) {
  keys.enabled = localStorage.getItem(KEPT) === null;
}

/** @param {ReturnType<import('vitrine/hotkeys').hotkeys>} keys */
export function showKeys(keys) {
  const dialog = document.createElement('dialog');
  dialog.className = 'vt-dialog';
  dialog.setAttribute('aria-labelledby', 'keys');
  dialog.addEventListener('close', () => dialog.remove());
  render(body(keys, dialog), dialog);
  document.body.append(dialog);
  dialog.showModal();
}

function body(keys, dialog) {
  return html`
    <header>
      <h2 id="keys">${t('keys.title')}</h2>
      <button class="vt-button icon quiet" aria-label=${t('close')} @click=${() => dialog.close()}>${icon('x')}</button>
    </header>
    <div class="body">
      <label class="vt-check">
        <input type="checkbox" ?checked=${keys.enabled} @change=${(event) => turn(keys, event.target.checked)}>
        <span>${t('keys.enabled')}</span>
      </label>
      <dl class="keys">${collapsed(keys.list).map(({key, label}) => html`<div><dt><kbd>${key}</kbd></dt><dd>${label}</dd></div>`)}</dl>
    </div>`;
}

/** The nine digits as one line. */
function collapsed(list) {
  return list
    .filter(({key}) => !/[2-9]/.test(key))
    .map((entry) => (entry.key === '1' ? {key: '1–9', label: t('keys.place')} : entry));
}

function turn(keys, on) {
  keys.enabled = on;
  if (on) {
    localStorage.removeItem(KEPT);
  } else {
    localStorage.setItem(KEPT, 'off');
  }
}
