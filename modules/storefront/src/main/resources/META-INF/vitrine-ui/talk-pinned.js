// SPDX-License-Identifier: Apache-2.0
/** The message that staff have put above the talk: its first lines (one if `terse`), and all of it for those who ask. */
import {LitElement, html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {shared} from './sheets.js';
import {styles} from './talk-styles.js';
import {who, words} from './talk-words.js';

class TalkPinned extends LitElement {
  static properties = {message: {attribute: false}, terse: {type: Boolean}, whole: {state: true}, cut: {state: true}};

  static styles = [shared, styles];

  willUpdate(changed) {
    if (changed.has('message')) {
      this.whole = false;
    }
  }

  updated() {
    const {scrollHeight, clientHeight, scrollWidth, clientWidth} = this.renderRoot.querySelector('p');
    this.cut = this.whole || scrollHeight > clientHeight || scrollWidth > clientWidth;
  }

  render() {
    return html`
      <div class="pinned ${this.message.staff ? 'staff' : ''} ${this.whole ? 'whole' : ''} ${this.terse ? 'terse' : ''}">
        ${icon('pin')}
        <p dir="auto"><bdi class="hidden">${t('talk.pinned')}</bdi>${who(this.message)}${words(this.message)}</p>
        ${this.cut ? this.#more() : nothing}
      </div>
    `;
  }

  #more() {
    const words = t(this.whole ? 'talk.pinned.less' : 'talk.pinned.more');
    return html`<button class="dismiss" aria-expanded=${String(this.whole)} aria-label=${words} @click=${() => (this.whole = !this.whole)}>
      ${icon(this.whole ? 'minus' : 'plus')}</button>`;
  }
}

customElements.define('vt-talk-pinned', TalkPinned);
