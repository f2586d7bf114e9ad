// SPDX-License-Identifier: Apache-2.0
/** One message of the talk, as the lists draw it. */
import {html, nothing} from 'lit';
import {time} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can, session} from '../session.js';
import {shopperOf} from './talk.js';

/** @param {HTMLElement & {talk: any}} list @param {import('./talk.js').Line} line */
export function messageLine(list, line) {
  const name = nameOf(line);
  const mine = line.mentions?.includes(`staff:${session.staff?.id}`);
  return html`
    <div data-line=${line.id} class="message ${line.staff ? 'staff' : ''} ${line.deleted ? 'deleted' : ''} ${mine ? 'for-me' : ''}">
      <p>
        ${line.replyTo ? quote(list.talk.line(line.replyTo)) : nothing}
        <bdi><b>${name}</b></bdi> ${badges(list.talk, line)}
        <time datetime=${line.at}>${time(line.at)}</time>
        <span class="text" dir="auto">${line.deleted ? t('chat.deleted') : line.text}</span>
      </p>
      ${can('chat.moderate') && (!line.deleted || shopperOf(line)) ? menuButton(list, line, name) : nothing}
    </div>`;
}

/** Under which name a line is shown. @param {import('./talk.js').Line} line */
export function nameOf(line) {
  return line.name || t(line.staff ? 'chat.staff' : 'chat.guest');
}

function menuButton(list, line, name) {
  const act = ({currentTarget: button}) => list.dispatchEvent(new CustomEvent('act', {detail: {line, button}, bubbles: true}));
  return html`
    <button class="vt-button icon quiet small" tabindex="-1" aria-label=${t('chat.actions-of', {name})} aria-haspopup="true" @click=${act}>${icon('more')}</button>`;
}

function badges(talk, line) {
  const badge = (kind, key) => html`<span class="vt-badge ${kind}">${t(key)}</span>`;
  return html`
    ${line.staff ? badge('info', 'chat.host') : nothing} ${talk.banned.has(line.actor) ? badge('bad', 'chat.banned') : nothing}
    ${isMuted(talk, line) ? badge('warn', 'chat.muted') : nothing}
    ${line.hidden || talk.shadowed.has(line.actor) ? badge('warn', 'chat.shadowed') : nothing}`;
}

/** Whether the author may not speak for now. */
export function isMuted(talk, {actor}) {
  return Date.parse(talk.muted.get(actor) ?? '') > Date.now();
}

function quote(answered) {
  const text = answered ? html`<bdi>${nameOf(answered)}</bdi>: ${answered.deleted ? t('chat.deleted') : answered.text}` : t('chat.earlier');
  return html`<span class="quote">${icon('reply')}<span class="vt-hidden">${t('chat.answers')}</span><span dir="auto">${text}</span></span>`;
}
