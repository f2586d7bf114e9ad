// SPDX-License-Identifier: Apache-2.0
/** A page that only says something: there is no such page, or it is not for this person. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {empty, View} from '../view.js';
import {link} from '../router.js';

class Note extends View {
  static properties = {heading: {}, text: {}};

  render() {
    const home = html`<a class="vt-button" href=${link()}>${t('nav.home')}</a>`;
    return html`<div class="screen"><h1>${t(this.heading)}</h1>${empty('info', t(this.text), home)}</div>`;
  }
}

customElements.define('vt-note', Note);
