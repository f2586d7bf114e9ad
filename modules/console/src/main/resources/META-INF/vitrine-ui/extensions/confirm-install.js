// SPDX-License-Identifier: Apache-2.0
/** Before a release runs: who answers for it, what it will do and need; and for one that nobody known answers for, a decision of one's own. */
import {html, nothing, render} from 'lit';
import {t} from 'vitrine/i18n';
import {publisherLine, titleOf} from './standing.js';

/**
 * @param {import('./standing.js').Extension} extension @param {import('./standing.js').Release} release
 * @returns {Promise<{allow: boolean} | undefined>} undefined if it is not to run
 */
export function confirmInstall(extension, release) {
  return new Promise((answer) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'vt-dialog';
    dialog.setAttribute('aria-labelledby', 'install-title');
    dialog.addEventListener('close', () => {
      const allow = dialog.querySelector('[name=allow]')?.checked ?? false;
      dialog.remove();
      answer(dialog.returnValue === 'yes' ? {allow} : undefined);
    });
    render(form(dialog, extension, release), dialog);
    document.body.append(dialog);
    dialog.showModal();
  });
}

function form(dialog, extension, release) {
  const vouched = release.publisher?.trusted || release.origin === 'distribution';
  return html`
    <form method="dialog">
      <header><h2 id="install-title">${t('extensions.ask.title', {name: titleOf(extension), version: release.version})}</h2></header>
      <div class="body">
        ${replaced(extension, release)}
        <dl class="facts-list">
          <div><dt>${t('extensions.publisher')}</dt><dd>${publisherLine(release)}</dd></div>
          ${release.publisher ? html`
            <div><dt>${t('publishers.fingerprint')}</dt><dd class="mono">${release.publisher.fingerprint}</dd></div>` : nothing}
          <div><dt>${t('extensions.digest')}</dt><dd class="mono">${release.digest}</dd></div>
          <div><dt>${t('extensions.hosts')}</dt><dd>${release.hosts.length ? release.hosts.join(', ') : t('extensions.hosts.none')}</dd></div>
        </dl>
        ${list(t('extensions.needs'), release.needs, 'warn')} ${list(t('extensions.problems'), release.problems, 'bad')}
        ${vouched ? nothing : html`
          <label class="vt-check"><input type="checkbox" name="allow" required><span>${t('extensions.allow')}</span></label>`}
      </div>
      <footer>
        <button class="vt-button" type="button" @click=${() => dialog.close('no')} autofocus>${t('cancel')}</button>
        <button class="vt-button primary" value="yes">${t('extensions.install')}</button>
      </footer>
    </form>`;
}

function replaced({releases}, release) {
  const serving = releases.find(({standing, digest}) => standing === 'serving' && digest !== release.digest);
  return html`<p>${serving ? t('extensions.ask.swap', {version: serving.version}) : t('extensions.ask.first')}</p>`;
}

function list(heading, sentences, looks) {
  return sentences.length
    ? html`<div class="vt-callout ${looks}"><div><p><b>${heading}</b></p><ul>${sentences.map((text) => html`<li>${text}</li>`)}</ul></div></div>`
    : nothing;
}
