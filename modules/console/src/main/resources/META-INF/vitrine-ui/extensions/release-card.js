// SPDX-License-Identifier: Apache-2.0
/** One release of an extension: where it stands and why, whose it is, and what can be done with it. */
import {html, nothing} from 'lit';
import {has, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {copyButton} from '../parts/copy-button.js';
import {install, trust, tryAgain} from './errands.js';
import {grouped, isAiling, listed, mainOf, matterOf, sentences, signature, standingBadge} from './words.js';

/** @typedef {import('./shelves.js').Extension} Extension @typedef {import('./shelves.js').Release} Release */

/** @param {Extension} extension @param {Release} release @param {boolean} busy */
export function releaseCard(extension, release, busy) {
  const {version, digest, standing, origin} = release;
  const id = `release-${digest || 'none'}`;
  return html`
    <article class="vt-card release" aria-labelledby=${id} data-version=${version}>
      <header class="card-heading">
        <h3 id=${id} class="vt-numbers">${version || t('extensions.no-version')}</h3>${standingBadge(release)}
        <span class="grow"></span><span class="vt-muted small">${t(`extensions.origin.${origin}`)}</span>
      </header>
      ${matters(release)} ${needs(release)} ${digest ? facts(release) : nothing}
      ${digest ? actions(extension, release, busy) : nothing}
    </article>`;
}

function matters(release) {
  const {problems, standing} = release;
  const remedy = `extensions.remedy.${standing}`;
  if (!problems.length && !has(remedy)) {
    return nothing;
  }
  const looks = !isAiling(release) ? '' : standing === 'waiting' ? 'warn' : 'bad';
  return html`
    <div class="vt-callout ${looks}">
      ${icon(looks ? 'alert' : 'info')}<div class="grow">${sentences(matterOf(release))} ${has(remedy) ? html`<p>${t(remedy)}</p>` : nothing}</div>
    </div>`;
}

function needs({needs: texts, standing}) {
  return texts.length && standing !== 'serving'
    ? html`<div class="vt-callout warn">${icon('info')}<div class="grow"><b>${t('extensions.needs')}</b>${sentences(texts)}</div></div>`
    : nothing;
}

function facts(release) {
  const {hosts, digest, publisher, origin} = release;
  return html`
    <dl class="facts-list">
      <div><dt>${t('extensions.signer')}</dt><dd>${signature(release)}
        ${publisher ? html`<span class="vt-muted small">${grouped(publisher.fingerprint)}</span>` : nothing}</dd></div>
      ${hosts.length || origin !== 'distribution'
        ? html`<div><dt>${t('extensions.hosts')}</dt><dd>${hosts.length ? listed(hosts) : t('extensions.hosts.none')}</dd></div>` : nothing}
      <div><dt>${t('extensions.digest')}</dt><dd class="with-copy">${grouped(digest)}${copyButton(t('extensions.digest.copy'), digest)}</dd></div>
    </dl>`;
}

function actions(extension, release, busy) {
  const {standing, publisher} = release;
  const made = [];
  if (standing === 'quarantined') {
    made.push(button('refresh', t('extensions.again'), busy, () => tryAgain(extension, release)));
  }
  if (['offered', 'refused', 'standby'].includes(standing)) {
    made.push(button('play', t(intent(extension, release)), busy, () => install(extension, release), standing === 'standby' ? '' : 'primary'));
  }
  if (publisher && !publisher.trusted) {
    made.push(button('key', t('publishers.trust', publisher), busy, () => trust(publisher)));
  }
  return made.length ? html`<div class="line">${made}</div>` : nothing;
}

function intent(extension, release) {
  if (release.standing === 'refused') {
    return 'extensions.allow-release';
  }
  return mainOf(extension).standing === 'serving' ? 'extensions.use' : 'extensions.install';
}

function button(sign, label, busy, run, looks = '') {
  return html`<button class="vt-button small ${looks}" ?disabled=${busy} @click=${run}>${icon(sign)}${label}</button>`;
}
