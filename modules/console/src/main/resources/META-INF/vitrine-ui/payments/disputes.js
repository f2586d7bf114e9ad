// SPDX-License-Identifier: Apache-2.0
/** Charge-backs: which need an answer? */
import {html, nothing} from 'lit';
import {dateTime, money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {api} from '../session.js';
import {link} from '../router.js';
import {empty, Load, View} from '../view.js';
import {LookedAt} from './looked-at.js';
import {sections} from './sections.js';
import {disputeBadge, disputeReason} from './words.js';

const MOST = 200;

class Disputes extends View {
  static properties = {all: {state: true}};

  #disputes = new Load(this, () => api.get('payments/disputes', {query: {limit: MOST, state: this.all ? undefined : 'OPEN'}}));
  #looked = new LookedAt(this, () => this.#disputes.run());

  render() {
    return html`
      <div class="screen">
        ${sections('disputes')}
        <div class="choices" role="group" aria-label=${t('money.page.disputes')}>
          ${[false, true].map((all) => this.#choice(all))}
        </div>
        ${this.#disputes.draw(({items}) => list(items))}
      </div>`;
  }

  #choice(all) {
    const choose = () => {
      this.all = all;
      this.#disputes.run();
    };
    return html`<button aria-pressed=${String(Boolean(this.all) === all)} @click=${choose}>${t(all ? 'orders.all' : 'money.disputes.open')}</button>`;
  }
}

function list(items) {
  if (!items.length) {
    return html`<section class="vt-card">${empty('check', t('money.disputes.none'))}</section>`;
  }
  return html`
    <ul class="vt-card rows" aria-label=${t('money.page.disputes')}>${openFirst(items).map(({payment, dispute}) => html`
      <li><a class="row" href=${link(`payments/${payment.id}`)}>
        <span class="grow"><b>${t('order.number', {number: payment.number})}</b>
          <small>${dateTime(dispute.openedAt)} · ${payment.provider} · ${disputeReason(dispute)}
            ${dispute.state === 'OPEN' && dispute.answerBy ? html` · ${t('money.answer-by', {date: dateTime(dispute.answerBy)})}` : nothing}</small></span>
        <span class="facts">${disputeBadge(dispute)} <b class="vt-numbers">${money(dispute.amount)}</b></span>
      </a></li>`)}
    </ul>`;
}

function openFirst(items) {
  const isOpen = ({dispute}) => dispute.state === 'OPEN';
  return [...items.filter(isOpen), ...items.filter((one) => !isOpen(one))];
}

customElements.define('vt-disputes', Disputes);
