// SPDX-License-Identifier: Apache-2.0
/** Asks before something that cannot be taken back. */
import {html, nothing, render} from 'lit';
import {t} from 'vitrine/i18n';

/**
 * @param {{title: string, text: string, action: string, kind?: 'danger' | 'live' | 'primary'}} question
 * @returns {Promise<boolean>} whether the person wants it
 */
export function confirm({title, text, action, kind = 'danger'}) {
  return new Promise((answer) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'vt-dialog';
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'confirm-title');
    dialog.setAttribute('aria-describedby', 'confirm-text');
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
    render(form(title, text, action, kind), dialog);
    document.body.append(dialog);
    dialog.showModal();
  });
}

function form(title, text, action, kind) {
  return html`
    <form method="dialog">
      <header><h2 id="confirm-title">${title}</h2></header>
      <div class="body">${text ? html`<p id="confirm-text">${text}</p>` : nothing}</div>
      <footer>
        <button class="vt-button" value="no" autofocus>${t('cancel')}</button>
        <button class="vt-button ${kind}" value="yes">${action}</button>
      </footer>
    </form>`;
}
