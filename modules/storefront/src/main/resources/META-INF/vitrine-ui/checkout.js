// SPDX-License-Identifier: Apache-2.0
/**
 * Pays for what is held, inside the product sheet: address, means of payment, the binding button, a further step where the
 * provider wants one, and the confirmation. Fires `done` when the shopper is through, `lapsed` when the piece is no longer held.
 */
import {LitElement, html, nothing, repeat} from 'lit';
import {clock, money} from 'vitrine/format';
import {problemText, t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {isOpen} from './purchase.js';
import {shared} from './sheets.js';
import {styles} from './checkout.css.js';

const WARN_BEFORE = 60_000;

export class Checkout extends LitElement {
  static properties = {
    purchase: {attribute: false},
    show: {attribute: false},
    settings: {attribute: false},
    methods: {attribute: false},
    step: {state: true},
    busy: {state: true},
    problem: {state: true},
    left: {state: true},
  };

  static styles = [shared, styles];

  #leaving = new AbortController();
  /** The newest question for the ways to pay. */
  #asked;

  constructor() {
    super();
    this.step = 'details';
    this.methods = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.ticking = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.#leaving.abort();
  }

  /** Whether there is something that closing would throw away. */
  get unfinished() {
    return this.step === 'details' && this.purchase !== undefined;
  }

  updated(changed) {
    if ((changed.has('purchase') || changed.has('settings')) && this.purchase && this.step === 'details') {
      this.#readMethods();
    }
  }

  render() {
    switch (this.step) {
      case 'done':
        return this.#thanks();
      case 'further':
        return this.#further();
      default:
        return this.#details();
    }
  }

  #tick() {
    const until = this.purchase?.heldUntil;
    if (!Number.isFinite(until) || this.step !== 'details') {
      return;
    }
    this.left = Math.max(0, until - Date.now());
    if (this.left === 0) {
      this.#fire('lapsed');
    }
  }

  #details() {
    return html`
      <form @submit=${this.#submit}>
        ${this.#hold()}
        <label>${t('checkout.email')}<input name="email" type="email" required autocomplete="email" maxlength="254"></label>
        <label>${t('checkout.name')}<input name="name" required autocomplete="name" maxlength="100"></label>
        <label>${t('checkout.street')}<input name="street" required autocomplete="street-address" maxlength="200"></label>
        <div class="pair">
          <label>${t('checkout.postcode')}<input name="postcode" required autocomplete="postal-code" maxlength="20"></label>
          <label>${t('checkout.city')}<input name="city" required autocomplete="address-level2" maxlength="100"></label>
        </div>
        <label>${t('checkout.country')}
          <select name="country" autocomplete="country" @change=${this.#readMethods}>${this.#countries()}</select>
        </label>
        ${this.#slot('checkout.steps')} ${this.#payment()} ${this.#slot('checkout.methods', {methods: this.methods})}
        <p class="total"><span>${t('checkout.total')}</span><span>${money(this.purchase.cart.total)}</span></p>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <p class="terms muted">${t('checkout.terms')}</p>
        <button class="primary wide" ?disabled=${this.busy || !this.methods.length}>
          ${this.busy ? t('checkout.paying') : textOf(this.settings?.orderButton) || t('checkout.order')}
        </button>
      </form>
    `;
  }

  #slot(name, more = {}) {
    return html`<vt-slot name=${name} .context=${{show: this.show, cart: this.purchase.cart, ...more}}></vt-slot>`;
  }

  #hold() {
    if (this.left === undefined) {
      return nothing;
    }
    const soon = this.left < WARN_BEFORE;
    return html`<p class="hold ${soon ? 'soon' : 'muted'}" role=${soon ? 'status' : nothing}>
      ${t('checkout.held', {time: clock(this.left)})}</p>`;
  }

  #countries() {
    const names = new Intl.DisplayNames(document.documentElement.lang.replace('en-XA', 'en'), {type: 'region'});
    return (this.settings?.countries ?? []).map((code) => html`<option value=${code}>${names.of(code)}</option>`);
  }

  /** Those that the page had before the sum was known stay where there is no answer. */
  async #readMethods() {
    const country = this.renderRoot.querySelector('[name=country]')?.value || undefined;
    const asked = (this.#asked = this.purchase.methods(country));
    const methods = await asked.catch(() => this.methods);
    if (asked === this.#asked) {
      this.methods = methods;
    }
  }

  #payment() {
    return html`
      <fieldset>
        <legend>${t('checkout.payment')}</legend>
        ${this.methods.length ? nothing : html`<p class="problem" role="status">${t('checkout.no-methods')}</p>`}
        ${repeat(
          this.methods,
          key,
          (method, i) => html`
            <label class="method">
              <input type="radio" name="payment" value=${key(method)} required ?checked=${i === 0}>
              <span>${textOf(method.label ?? method.title) || `${method.provider} · ${method.method}`}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const answers = Object.fromEntries(new FormData(event.target)); // of plug-ins' fields too, which are not of the address
    const {email, payment, name, street, postcode, city, country} = answers;
    const address = {name, street, postcode, city, country};
    const {provider, method} = this.methods.find((one) => key(one) === payment);
    this.busy = true;
    this.problem = undefined;
    try {
      const {nextAction} = await this.purchase.complete({
        email,
        address,
        payment: {provider, method},
        acceptedTerms: this.settings?.termsVersion,
      });
      if (nextAction) {
        await this.#takeStep(nextAction);
      } else {
        await this.#confirm();
      }
    } catch (problem) {
      this.#failed(problem);
    } finally {
      this.busy = false;
    }
  }

  async #takeStep(action) {
    this.action = action;
    this.step = 'further';
    await this.#confirm();
  }

  /** Waits, where the payment is not decided yet, and shows what came of it. */
  async #confirm() {
    if (isOpen(this.purchase.order)) {
      await this.purchase.settled(this.#leaving.signal);
    }
    if (/declined|failed|cancel|expired/i.test(this.purchase.order.status ?? this.purchase.order.state ?? '')) {
      this.purchase.again();
      this.step = 'details';
      this.problem = t('checkout.declined');
      return;
    }
    this.step = 'done';
  }

  #failed(problem) {
    if (problem.name === 'AbortError') {
      return;
    }
    this.step = 'details';
    if (problem.code === 'hold-expired' || problem.code === 'sold-out') {
      this.#fire('lapsed');
      return;
    }
    this.purchase.again();
    this.problem = problemText(problem);
  }

  #further() {
    return html`
      <section>
        <p>${t('checkout.further')}</p>
        <iframe src=${this.action.url} title=${t('checkout.further.title')}></iframe>
      </section>
    `;
  }

  #thanks() {
    const {order} = this.purchase;
    return html`
      <section class="thanks" role="status">
        <span class="tick">${icon('check')}</span>
        <h3>${t('thanks.title')}</h3>
        <p class="number">${order.number ?? order.id}</p>
        <p class="muted">${t('thanks.text')}</p>
        <button class="primary wide" @click=${() => this.#fire('done')}>${t('thanks.back')}</button>
      </section>
    `;
  }

  #fire(name) {
    this.dispatchEvent(new CustomEvent(name, {bubbles: true, composed: true}));
  }
}

function key({provider, method}) {
  return `${provider}/${method}`;
}

customElements.define('vt-checkout', Checkout);
