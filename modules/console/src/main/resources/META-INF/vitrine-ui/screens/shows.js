// SPDX-License-Identifier: Apache-2.0
/** Shows: what runs when, and what lacks products or a time? */
import {html, nothing} from 'lit';
import {dateTime} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {link} from '../router.js';
import {allShows, plannedMinutes, upcoming} from '../shop.js';
import {newShow} from '../parts/new-show.js';
import {showBadge} from '../parts/state-badge.js';
import {empty, Load, View} from '../view.js';

class Shows extends View {
  static properties = {ended: {state: true}};

  #shows = new Load(this, allShows);

  constructor() {
    super();
    this.ended = false;
  }

  render() {
    return html`
      <div class="screen">
        <header class="heading">
          <h1>${t('shows.title')}</h1>
          ${can('shows.plan')
            ? html`<button class="vt-button primary" @click=${() => newShow()}>${icon('plus')}${t('shows.new')}</button>`
            : nothing}
        </header>
        <div class="choices" role="group" aria-label=${t('shows.filter')}>
          ${this.#choice(false, t('shows.upcoming'))} ${this.#choice(true, t('shows.ended'))}
        </div>
        ${this.#shows.draw((shows) => this.#list(this.ended ? shows.filter(({state}) => state === 'ENDED') : upcoming(shows)))}
      </div>`;
  }

  #choice(ended, label) {
    return html`<button aria-pressed=${String(this.ended === ended)} @click=${() => (this.ended = ended)}>${label}</button>`;
  }

  #list(shows) {
    if (!shows.length) {
      return html`<section class="vt-card">${empty('broadcast', t(this.ended ? 'shows.none-ended' : 'shows.none'))}</section>`;
    }
    return html`<ul class="vt-card rows">${shows.map((show) => this.#row(show))}</ul>`;
  }

  #row(show) {
    const place = show.state === 'ENDED' && can('insights.read') ? `insights/${show.slug}` : `shows/${show.slug}`;
    return html`
      <li>
        <a class="row" href=${link(place)}>
          <span class="grow"><b>${textOf(show.title)}</b><small>${when(show)}</small></span>
          <span class="facts">${this.#lacks(show)} ${showBadge(show.state)}</span>
        </a>
        <vt-slot name="shows.columns" .context=${{show}}></vt-slot>
        ${this.#liveLink(show)}
      </li>`;
  }

  #liveLink(show) {
    const may = can('shows.run') || can('chat.moderate');
    return may && show.state !== 'ENDED'
      ? html`<a class="vt-button small" href=${link(`shows/${show.slug}/live`)} aria-label=${t('shows.open-live', {title: textOf(show.title)})}>
          ${t('shows.live-room')}</a>`
      : nothing;
  }

  #lacks(show) {
    if (show.state === 'ENDED') {
      return nothing;
    }
    if (!show.lineUp.length) {
      return html`<span class="vt-badge warn">${t('shows.lacks-products')}</span>`;
    }
    const size = t('shows.size', {n: show.lineUp.length, minutes: Math.round(plannedMinutes(show))});
    return html`<small class="vt-muted">${size}</small>`;
  }
}

function when({startsAt, startedAt, endedAt, state}) {
  if (state === 'ENDED') {
    return dateTime(startedAt ?? endedAt);
  }
  return startsAt ? dateTime(startsAt) : t('home.no-time');
}

customElements.define('vt-shows', Shows);
