// SPDX-License-Identifier: Apache-2.0
/** A place in the console that a plug-in brings, with all the room of a screen. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {offers, titleOf} from 'vitrine/slots';
import {empty, View} from '../view.js';

class Offered extends View {
  static properties = {offer: {}};

  #draw = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    offers.addEventListener('change', this.#draw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    offers.removeEventListener('change', this.#draw);
  }

  render() {
    const offer = offers.of('nav').find(({id}) => id === this.offer);
    return html`
      <div class="screen">
        <header class="heading"><h1>${offer ? titleOf(offer) : t('missing.title')}</h1></header>
        ${offer ? html`<vt-slot name="nav" only=${offer.id}></vt-slot>` : empty('info', t('offered.gone'))}
      </div>`;
  }
}

customElements.define('vt-offered', Offered);
