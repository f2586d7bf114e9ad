// SPDX-License-Identifier: Apache-2.0
/** Home: what is next, is it ready, is anything broken? */
import {html, nothing} from 'lit';
import {ago, dateTime, number, sums, time} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {api, can, session} from '../session.js';
import {checkList, checks} from '../readiness.js';
import {link} from '../router.js';
import {allShows, plannedMinutes, productIds, productsById, upcoming} from '../shop.js';
import {brokenParts, readHealth} from '../health.js';
import {showBadge} from '../parts/state-badge.js';
import {newShow} from '../parts/new-show.js';
import {empty, Load, View} from '../view.js';

class Home extends View {
  #shows = new Load(this, async () => {
    const shows = await allShows();
    const [next, ...later] = upcoming(shows);
    const products = next ? await productsById(productIds(next)) : new Map();
    const stream = next && (await api.get(`shows/${next.slug}/stream`).catch(() => undefined));
    const figures = next?.state === 'LIVE' && can('insights.read')
      ? await api.get(`shows/${next.slug}/insights`).catch(() => undefined)
      : undefined;
    return {next, later, products, stream, figures, ended: shows.filter(({state}) => state === 'ENDED').slice(0, 3)};
  });
  #health = new Load(this, readHealth);
  #tick;

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => this.#shows.run(), 30_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  render() {
    return html`
      <div class="screen">
        <header class="heading"><h1>${t('home.hello', {name: firstName(session.staff)})}</h1></header>
        ${this.#broken()}
        ${this.#shows.draw((value) => html`
          ${value.next ? this.#next(value) : this.#nothingPlanned()}
          <vt-slot class="cards" name="home.cards" .context=${{next: value.next}}></vt-slot>
          <div class="columns">
            ${shelf(t('home.later'), value.later, t('home.later.none'), startLine)}
            ${shelf(t('home.ended'), value.ended, t('home.ended.none'), ({endedAt}) => t('home.ended-at', {when: ago(endedAt)}), 'insights')}
          </div>`)}
      </div>`;
  }

  #next({next, products, stream, figures}) {
    const live = next.state === 'LIVE';
    return html`
      <section class="vt-card next" aria-labelledby="next">
        <div class="grow">
          <p class="line">${showBadge(next.state)} <span class="vt-muted">${startLine(next)}</span></p>
          <h2 id="next">${textOf(next.title)}</h2>
          <p class="vt-muted">${t('home.next.size', {n: next.lineUp.length, minutes: Math.round(plannedMinutes(next))})}</p>
          <div class="actions">
            ${can('shows.run') || can('chat.moderate')
              ? html`<a class="vt-button primary" href=${link(`shows/${next.slug}/live`)}>${icon('broadcast')}${t('home.open-live')}</a>`
              : nothing}
            ${can('shows.plan') ? html`<a class="vt-button" href=${link(`shows/${next.slug}`)}>${t('home.open-plan')}</a>` : nothing}
          </div>
        </div>
        ${live ? liveFigures(figures) : html`<div>${checkList(checks(next, products, stream))}</div>`}
      </section>`;
  }

  #nothingPlanned() {
    const action = can('shows.plan')
      ? html`<button class="vt-button primary" @click=${() => newShow()}>${icon('plus')}${t('shows.new')}</button>`
      : nothing;
    return html`<section class="vt-card">${empty('calendar', t('home.none'), action)}</section>`;
  }

  #broken() {
    const broken = brokenParts(this.#health.value);
    if (!broken.length) {
      return nothing;
    }
    return html`
      <div class="vt-callout ${this.#health.value.status === 'down' ? 'bad' : 'warn'}" role="status">
        ${icon('alert')}
        <div class="grow">
          <p><b>${t('home.broken', {n: broken.length})}</b></p>
          <ul>${broken.map(({component, what, remedy}) => html`<li>${component}: ${what} ${remedy}</li>`)}</ul>
        </div>
      </div>`;
  }
}

function shelf(heading, shows, none, line, place = 'shows') {
  return html`
    <section class="vt-card">
      <h2>${heading}</h2>
      ${shows.length ? nothing : html`<p class="vt-muted">${none}</p>`}
      <ul class="links">
        ${shows.map((show) => html`
          <li>
            <a href=${link(`${place}/${show.slug}`)}>
              <span class="grow"><b>${textOf(show.title)}</b><small>${line(show)}</small></span>${icon('chevron-right')}
            </a>
          </li>`)}
      </ul>
    </section>`;
}

function liveFigures(figures) {
  if (!figures) {
    return nothing;
  }
  const sum = (label, value) => html`<div><dt>${label}</dt><dd class="vt-numbers">${value}</dd></div>`;
  return html`
    <dl class="now-figures">
      ${sum(t('insights.viewers'), number(figures.viewers))} ${sum(t('insights.orders'), number(figures.orders))}
      ${figures.revenue && can('insights.revenue') ? sum(t('insights.revenue'), sums(figures.revenue)) : nothing}
    </dl>`;
}

function startLine({state, startsAt, startedAt}) {
  if (state === 'LIVE') {
    return t('home.live-since', {time: time(startedAt)});
  }
  return startsAt ? `${dateTime(startsAt)} (${ago(startsAt)})` : t('home.no-time');
}

function firstName(staff) {
  return (staff?.name ?? '').split(' ')[0];
}

customElements.define('vt-home', Home);
