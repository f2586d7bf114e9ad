// SPDX-License-Identifier: Apache-2.0
/** One payment: what has become of the money, and the way to give it back. */
import {html, nothing} from 'lit';
import {dateTime, money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {api, can} from '../session.js';
import {link} from '../router.js';
import {Load, View} from '../view.js';
import {LookedAt} from './looked-at.js';
import './refund.js';
import {readStaff, whose} from './who.js';
import {disputeBadge, disputeReason, isUnderWay, lineText, paymentBadge, reasonText} from './words.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

class Payment extends View {
  static properties = {payment: {}};

  #pause = FIRST_PAUSE;
  #timer;
  #staff;
  #shown = () => !document.hidden && this.#payment.run();
  #looked = new LookedAt(this, () => this.#anew());

  #payment = new Load(this, async () => {
    try {
      this.#staff ??= readStaff();
      const [whole, staff] = await Promise.all([api.get(`payments/${this.payment}`), this.#staff]);
      this.#lookAgain(isUnderWay(whole));
      return {...whole, staff};
    } catch (problem) {
      this.#lookAgain(Boolean(this.#payment.value));
      throw problem;
    }
  });

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`<div class="screen">${this.#payment.draw((whole) => this.#page(whole))}</div>`;
  }

  /** After a growing pause; a page that nobody looks at waits until somebody does. */
  #lookAgain(wanted) {
    clearTimeout(this.#timer);
    if (wanted && this.isConnected) {
      this.#timer = setTimeout(this.#shown, this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    }
  }

  #anew() {
    this.#pause = FIRST_PAUSE;
    this.#payment.run();
  }

  #page({payment, commands, disputes, ledger, staff}) {
    const given = commands.filter(({kind}) => kind === 'REFUND');
    return html`
      <nav class="crumbs" aria-label=${t('nav.crumbs')}><a href=${link('payments')}>${t('money.title')}</a></nav>
      <header class="heading"><h1>${t('money.of', {number: payment.number})}</h1>${paymentBadge(payment)}</header>
      <div class="with-aside">
        <div class="stack">
          ${disputes.length ? chargeBacks(disputes) : nothing}
          ${given.length ? refunds(given, staff) : nothing}
          ${course(payment, ledger)}
        </div>
        <aside class="stack" aria-label=${t('money.aside')}>
          ${sums(payment)}
          ${can('payments.refund') ? html`<vt-refund .payment=${payment} .commands=${commands} @asked=${this.#anew}></vt-refund>` : nothing}
          ${facts(payment)}
        </aside>
      </div>`;
  }
}

function sums(payment) {
  return html`
    <section class="vt-card" aria-labelledby="sums">
      <h2 id="sums">${t('money.sums')}</h2>
      <dl class="facts-list">
        ${['amount', 'captured', 'refunded', 'disputed', 'refundable'].map((name) => html`
          <div><dt>${t(`money.${name === 'disputed' ? 'held' : name}`)}</dt><dd class="vt-numbers">${money(payment[name])}</dd></div>`)}
      </dl>
    </section>`;
}

function facts({openedAt, provider, method, reason, reference}) {
  const order = /^order:(.+)$/.exec(reference)?.[1];
  return html`
    <section class="vt-card" aria-labelledby="facts">
      <h2 id="facts">${t('order.details')}</h2>
      <dl class="facts-list">
        <div><dt>${t('money.opened')}</dt><dd>${dateTime(openedAt)}</dd></div>
        <div><dt>${t('money.provider')}</dt><dd>${provider}, ${method}</dd></div>
        ${reason ? html`<div><dt>${t('order.reason')}</dt><dd>${reasonText(reason)}</dd></div>` : nothing}
      </dl>
      ${order && can('orders.read') ? html`<p><a class="vt-button small" href=${link(`orders/${order}`)}>${t('money.order')}</a></p>` : nothing}
    </section>`;
}

function chargeBacks(disputes) {
  return html`
    <section class="vt-card" aria-labelledby="charge-backs">
      <h2 id="charge-backs">${t('money.page.disputes')}</h2>
      <ul class="parts">${disputes.map((dispute) => html`
        <li>${disputeBadge(dispute)}
          <div class="grow"><b class="vt-numbers">${money(dispute.amount)}</b> ${disputeReason(dispute)}
            ${dispute.state === 'OPEN' && dispute.answerBy ? html`<p class="small">${t('money.answer-by', {date: dateTime(dispute.answerBy)})}</p>` : nothing}
            <p class="vt-muted small">${dateTime(dispute.openedAt)} · ${dispute.reference}</p></div></li>`)}
      </ul>
    </section>`;
}

function refunds(given, staff) {
  return html`
    <section class="vt-card" aria-labelledby="refunds">
      <h2 id="refunds">${t('money.refunds')}</h2>
      <ul class="parts">${given.map((refund) => html`
        <li><div class="grow"><b class="vt-numbers">${money(refund.amount)}</b> ${lineText(refund)}
          ${refund.reason ? html`<p>${reasonText(refund.reason)}</p>` : nothing}
          ${refund.why ? html`<p>${t('money.refund.why', {why: refund.why})}</p>` : nothing}
          <p class="vt-muted small">${[whose(refund, staff), ...pieces(refund)].join(' · ')}</p></div></li>`)}
      </ul>
    </section>`;
}

function pieces({lines}) {
  return Object.entries(lines).map(([sku, n]) => t('money.pieces', {n, sku}));
}

function course({provider}, ledger) {
  return html`
    <section class="vt-card" aria-labelledby="course">
      <h2 id="course">${t('money.course')}</h2>
      ${ledger.length ? html`<ol class="parts">${ledger.map((line) => html`
        <li><div class="grow"><b>${lineText(line)}</b> <span class="vt-numbers">${money(line.amount)}</span>
          <p class="vt-muted small">${[dateTime(line.at), t(`money.source.${line.source}`, {provider}), line.reference].filter(Boolean).join(' · ')}</p></div></li>`)}
      </ol>` : html`<p class="vt-muted">${t('money.course.none')}</p>`}
    </section>`;
}

customElements.define('vt-payment', Payment);
