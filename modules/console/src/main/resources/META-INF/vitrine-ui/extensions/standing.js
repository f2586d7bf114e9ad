// SPDX-License-Identifier: Apache-2.0
/** Where a release of an extension stands, in words. */
import {html} from 'lit';
import {has, t} from 'vitrine/i18n';

/**
 * @typedef {{version: string, digest: string, origin: string, standing: string, problems: string[], needs: string[],
 *   publisher?: {name: string, fingerprint: string, trusted: boolean}, hosts: string[]}} Release
 * @typedef {{name: string, title?: string, description?: string, kind: 'module' | 'plugin', stopped: boolean, gives: string[],
 *   releases: Release[]}} Extension
 */

const LOOKS = {serving: 'ok', standby: '', stopped: '', waiting: 'warn', quarantined: 'bad', refused: 'bad', offered: 'info'};

/** @param {string} standing */
export function standingBadge(standing) {
  const words = has(`extensions.standing.${standing}`) ? t(`extensions.standing.${standing}`) : standing;
  return html`<span class="vt-badge ${LOOKS[standing] ?? ''}">${words}</span>`;
}

/** Whether somebody should look at it. @param {Extension} extension */
export function troubled({releases}) {
  return releases.some(({standing}) => ['waiting', 'quarantined', 'refused'].includes(standing));
}

/** @param {Extension} extension */
export function titleOf({title, name}) {
  return title || name;
}

/** Who answers for it, in a sentence. @param {Release} release */
export function publisherLine({publisher, origin}) {
  if (origin === 'distribution') {
    return t('extensions.publisher.distribution');
  }
  if (!publisher) {
    return t('extensions.publisher.none');
  }
  return t(publisher.trusted ? 'extensions.publisher.trusted' : 'extensions.publisher.unknown', {name: publisher.name});
}
