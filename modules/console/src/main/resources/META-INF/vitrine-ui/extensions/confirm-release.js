// SPDX-License-Identifier: Apache-2.0
/** Shows what is about to run, before it runs: whose it is, what it talks to, what it needs. */
import {html, nothing, render} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {grouped, listed, mainOf, sentences, signature} from './words.js';

/** @typedef {import('./shelves.js').Extension} Extension @typedef {import('./shelves.js').Release} Release */

/**
 * @param {Extension} extension @param {Release} release @param {string} [objection] why it may not run unless this very jar is allowed
 * @returns {Promise<{digest: string, allow: boolean} | undefined>} what to ask of the server; undefined if it is not wanted
 */
export function confirmRelease(extension, release, objection) {
  return new Promise((answer) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'vt-dialog';
    dialog.setAttribute('aria-labelledby', 'release-title');
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes' ? {digest: release.digest, allow: Boolean(objection)} : undefined);
    });
    render(form(extension, release, objection), dialog);
    document.body.append(dialog);
    dialog.showModal();
  });
}

function form(extension, release, objection) {
  return html`
    <form method="dialog">
      <header><h2 id="release-title">${question(extension, release)}</h2></header>
      <div class="body">
        ${extension.description ? html`<p>${extension.description}</p>` : nothing}
        ${facts(release)} ${needs(release)} ${objection ? doubts(objection) : nothing}
      </div>
      <footer>
        <button class="vt-button" value="no" formnovalidate autofocus>${t('cancel')}</button>
        <button class="vt-button ${objection ? 'danger' : 'primary'}" value="yes">
          ${t(objection ? 'extensions.allow-and-run' : 'extensions.run')}</button>
      </footer>
    </form>`;
}

function question(extension, release) {
  const {title} = extension;
  const now = mainOf(extension);
  return now.standing === 'serving' && now !== release
    ? t('extensions.confirm.swap', {title, from: now.version, to: release.version})
    : t('extensions.confirm.run', {title, version: release.version});
}

function facts(release) {
  const {digest, hosts, publisher} = release;
  return html`
    <dl class="facts-list">
      <div><dt>${t('extensions.signer')}</dt><dd>${signature(release)}</dd></div>
      ${publisher ? html`<div><dt>${t('extensions.fingerprint')}</dt><dd>${grouped(publisher.fingerprint)}</dd></div>` : nothing}
      <div><dt>${t('extensions.hosts')}</dt><dd>${hosts.length ? listed(hosts) : t('extensions.hosts.none')}</dd></div>
      <div><dt>${t('extensions.digest')}</dt><dd>${grouped(digest)}</dd></div>
    </dl>`;
}

function needs(release) {
  return release.needs.length
    ? html`<div class="vt-callout warn">${icon('info')}<div class="grow"><b>${t('extensions.needs')}</b>${sentences(release.needs)}</div></div>`
    : nothing;
}

function doubts(objection) {
  return html`
    <div class="vt-callout bad">${icon('alert')}<div class="grow"><b>${t('extensions.doubt')}</b><p>${objection}</p></div></div>
    <label class="vt-check"><input type="checkbox" name="allow" required><span>${t('extensions.allow')}</span></label>`;
}
