// SPDX-License-Identifier: Apache-2.0
/** Reconciliation: has all that was taken been paid out? */
import {html, nothing} from 'lit';
import {money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {api} from '../session.js';
import {link} from '../router.js';
import {Load, View} from '../view.js';
import {LookedAt} from './looked-at.js';
import {sections} from './sections.js';

const DAY = 86_400_000;
const COLUMNS = ['taken', 'givenBack', 'chargedBack', 'settled', 'fees', 'paidOut'];
/** A report is of so many days at most. */
const LONGEST = 92;
const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

class Reconciliation extends View {
  static properties = {from: {state: true}, to: {state: true}};

  #days;
  #report = new Load(this, () => api.get('payments/reconciliation', {query: this.#days}));
  #looked = new LookedAt(this, () => this.#report.run());

  constructor() {
    super();
    this.from = isoDay(Date.now() - 29 * DAY);
    this.to = isoDay(Date.now());
    this.#days = {from: this.from, to: this.to};
  }

  render() {
    return html`
      <div class="screen">
        ${sections('reconciliation')}
        <form class="vt-card toolbar" @submit=${this.#show}>
          ${this.#day('from', isoDay(Date.parse(this.to) - (LONGEST - 1) * DAY), this.to)} ${this.#day('to', this.from, '')}
          <button class="vt-button">${icon('refresh')}${t('money.show')}</button>
        </form>
        ${this.#report.draw((report) => html`${totals(report)} ${differences(report.differences)}`)}
      </div>`;
  }

  #day(name, min, max) {
    return html`
      <div class="vt-field">
        <label for="day-${name}">${t(`money.day.${name}`)}</label>
        <input id="day-${name}" type="date" required min=${min} max=${max} .value=${this[name]} @change=${(event) => event.target.value && (this[name] = event.target.value)}>
      </div>`;
  }

  #show(event) {
    event.preventDefault();
    this.#days = {from: this.from, to: this.to};
    this.#report.run();
  }
}

function totals({from, to, providers: rows}) {
  return html`
    <section class="vt-card">
      <header class="card-heading"><h2 id="totals">${t('money.totals')}</h2><span class="grow"></span>
        <a class="vt-button small" download="reconciliation-${from}-${to}.csv" href=${api.url('payments/reconciliation/csv', {from, to})}>
          ${icon('download')}${t('money.csv')}</a></header>
      ${rows.length ? html`
        <div class="vt-scroll" tabindex="0" role="region" aria-labelledby="totals">
          <table class="vt-table">
            <thead><tr><th scope="col">${t('money.provider')}</th>${COLUMNS.map((name) => html`<th scope="col" class="end">${t(`money.total.${name}`)}</th>`)}</tr></thead>
            <tbody>${rows.map((row) => html`
              <tr><th scope="row">${row.provider} <small class="vt-muted">${row.currency}</small></th>
                ${COLUMNS.map((name) => html`<td class="end">${money(row[name])}</td>`)}</tr>`)}</tbody>
          </table>
        </div>` : html`<p class="vt-muted">${t('money.totals.none')}</p>`}
    </section>`;
}

function differences(all) {
  return html`
    <section class="vt-card" aria-labelledby="differences">
      <h2 id="differences">${t('money.differences')}</h2>
      ${all.length ? html`<ul class="parts">${all.map((one) => html`
        <li><div class="grow"><b>${t(`money.difference.${one.kind}`)}</b>
          <p>${one.here ? t('money.here', {amount: money(one.here)}) : nothing} ${one.there ? t('money.there', {amount: money(one.there)}) : nothing}</p>
          <p class="vt-muted small">${one.provider}${one.settlement ? ` · ${one.settlement}` : ''}
            ${one.payment ? html` · <a href=${link(`payments/${one.payment}`)}>${t('order.number', {number: one.number})}</a>` : nothing}</p></div></li>`)}
      </ul>` : html`<div class="vt-callout ok">${icon('check')}<p>${t('money.differences.none')}</p></div>`}
    </section>`;
}

customElements.define('vt-reconciliation', Reconciliation);
