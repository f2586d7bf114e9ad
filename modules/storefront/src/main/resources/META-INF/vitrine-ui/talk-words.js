// SPDX-License-Identifier: Apache-2.0
/** The words of a message, as the talk and what is pinned above it draw them. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';

const LINK = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/;

/** Who says it; names keep their own direction of writing. @param {{name: string, staff: boolean}} message */
export function who({name, staff}) {
  return html`<bdi class="who">${name}</bdi>${staff ? html`<bdi class="team">${t('talk.team')}</bdi>` : nothing}`;
}

/** What is said; links come from the team alone, and only theirs can be followed. @param {{text: string, staff: boolean}} message */
export function words({text, staff}) {
  return staff ? text.split(LINK).map((part, place) => (place % 2 ? link(part) : part)) : text;
}

function link(address) {
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`;
}
