// SPDX-License-Identifier: Apache-2.0
/** What the host should have mended in a show's stream, and from when until when. */
import {html, nothing} from 'lit';
import {time} from 'vitrine/format';
import {has, t} from 'vitrine/i18n';

/**
 * @param {{at: string, advice: string[]}[]} health each time at which the advice changed, the oldest first
 * @returns {{at: string, until?: string, advice: string[]}[]} without the times at which all was well
 */
export function troubles(health = []) {
  return health
    .map(({at, advice}, place) => ({at, until: health[place + 1]?.at, advice}))
    .filter(({advice}) => advice.length);
}

/** As marks of a chart. @param {ReturnType<typeof troubles>} found */
export function troubleMarks(found) {
  return found.map(({at, advice}) => ({at, label: words(advice), bad: true}));
}

/** As a list; nothing where all was well. @param {ReturnType<typeof troubles>} found */
export function troubleList(found) {
  if (!found.length) {
    return nothing;
  }
  return html`
    <section class="vt-card" aria-labelledby="troubles">
      <h2 id="troubles">${t('insights.troubles')}</h2>
      <ul class="troubles">
        ${found.map(({at, until, advice}) => html`
          <li><span class="vt-muted vt-numbers">${until ? t('insights.from-to', {from: time(at), to: time(until)}) : t('insights.from', {from: time(at)})}</span>
            ${words(advice)}</li>`)}
      </ul>
    </section>`;
}

/** A plug-in's advice has its code alone. */
function words(advice) {
  const sentences = advice.map((code) => `stream.advice.${code}`).map((key, place) => (has(key) ? t(key) : advice[place]));
  return sentences.join('; ');
}
