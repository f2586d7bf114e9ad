// SPDX-License-Identifier: Apache-2.0
/** A button that copies a text; browsers allow that on https and on this machine, elsewhere it says so. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';

/** @param {string} label @param {string} text */
export function copyButton(label, text) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      notify(t('copied'), {kind: 'ok'});
    } catch {
      notify(t('not-copied'), {kind: 'bad'});
    }
  };
  return html`<button class="vt-button icon" type="button" aria-label=${label} @click=${copy}>${icon('copy')}</button>`;
}
