// SPDX-License-Identifier: Apache-2.0
/** Extensions in a retailer's words: where they stand, what they give, who signed them. */
import {html, nothing} from 'lit';
import {has, intlLocale, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';

/** @typedef {import('./shelves.js').Extension} Extension @typedef {import('./shelves.js').Release} Release */

const LOOKS = {serving: 'ok', waiting: 'warn', quarantined: 'bad', refused: 'bad', offered: 'info'};
const AILING = ['quarantined', 'refused', 'waiting'];
const CONFIGURATION = 'config/';

/** The one in service, or the one that would be. @param {Extension} extension @returns {Release} */
export function mainOf({releases}) {
  return releases[0];
}

/** @param {Extension} extension */
export function needsAttention(extension) {
  return isAiling(mainOf(extension)) || waiting(extension).length > 0;
}

/** @param {Release} release */
export function isAiling({standing, problems}) {
  return AILING.includes(standing) || (standing === 'serving' && problems.length > 0);
}

/** Other releases than the main one that somebody should look at. @param {Extension} extension @returns {Release[]} */
export function waiting({releases}) {
  return releases.slice(1).filter(({standing}) => standing === 'offered' || AILING.includes(standing));
}

/** @param {Release} release */
export function standingBadge({standing}) {
  return html`<span class="vt-badge ${LOOKS[standing] ?? ''}">${t(`extensions.standing.${standing}`)}</span>`;
}

/** Who signed it, and whether that says something. @param {Release} release */
export function signedBy({publisher, origin}) {
  if (origin === 'distribution') {
    return t('extensions.signed.distribution');
  }
  if (!publisher) {
    return t('extensions.signed.nobody');
  }
  return t(publisher.trusted ? 'extensions.signed.trusted' : 'extensions.signed.unknown', {name: publisher.name});
}

/** The same with a sign before it. @param {Release} release */
export function signature(release) {
  const good = release.origin === 'distribution' || release.publisher?.trusted;
  return html`<span class="signature ${good ? 'good' : 'open'}">${icon(good ? 'check' : 'key')}${signedBy(release)}</span>`;
}

/** What it gives in words, each once; what no text is there for is left out. @param {Extension} extension */
export function giftsInWords({gives}) {
  const known = gives.map((type) => `extensions.gives.${type}`).filter(has).map((key) => t(key));
  return [...new Set(known)];
}

/** The types that no text is there for. @param {Extension} extension */
export function otherGifts({gives}) {
  return gives.filter((type) => !has(`extensions.gives.${type}`));
}

/** @param {string[]} words */
export function listed(words) {
  return new Intl.ListFormat(intlLocale(), {type: 'unit', style: 'short'}).format(words);
}

/** The version; of a file that is no extension there is none. @param {Release} release */
export function versionOf({version}) {
  return version ? html`<span class="vt-numbers">${version}</span>` : nothing;
}

/** Whether a publisher is trusted by the configuration's file, which is changed there alone. @param {{name: string}} publisher */
export function isConfigured({name}) {
  return name.startsWith(CONFIGURATION);
}

/** A fingerprint or digest in groups that can be compared by eye. @param {string} hex */
export function grouped(hex) {
  return html`<span class="digest">${(hex.match(/.{1,8}/g) ?? []).map((group) => html`<span>${group}</span><wbr>`)}</span>`;
}

/** Sentences of the server. @param {string[]} texts */
export function sentences(texts) {
  return texts.map((text) => html`<p>${text}</p>`);
}

/** What is the matter with a release, without digest and fingerprint, which stand below anyway. @param {Release} release */
export function matterOf({problems, digest, publisher}) {
  return problems.map((text) => text.replace(` (SHA-256 ${digest})`, '').replace(` (fingerprint ${publisher?.fingerprint})`, ''));
}

/** The same with title and description in the reader's language, where these are known. @param {Extension} extension @returns {Extension} */
export function inOwnWords(extension) {
  const key = `extensions.module.${extension.name}`;
  return extension.kind === 'module' && has(key)
    ? {...extension, title: t(key), description: t(`extensions.module.${extension.name}.about`)}
    : extension;
}

/** Orders by title. @param {Extension} one @param {Extension} other */
export function byTitle(one, other) {
  return one.title.localeCompare(other.title, intlLocale());
}
