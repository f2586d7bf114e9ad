// SPDX-License-Identifier: Apache-2.0
/** What comes in for a show before it is on air: asked for every few seconds while the page is seen; nothing while nobody streams. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {api} from '../session.js';
import {View} from '../view.js';
import '../live/stream-health.js';

const EVERY = 3_000;

class StreamNow extends View {
  static properties = {slug: {}, stream: {state: true}};

  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#ask(), EVERY);
    this.#ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  async #ask() {
    if (!document.hidden) {
      this.stream = await api.get(`shows/${this.slug}/stream`).catch(() => this.stream);
    }
  }

  render() {
    return this.stream?.receiving
      ? html`
        <section class="vt-card" aria-labelledby="stream-now">
          <h2 id="stream-now">${t('stream.health')}</h2>
          <vt-stream-health .stream=${this.stream}></vt-stream-health>
        </section>`
      : nothing;
  }
}

customElements.define('vt-stream-now', StreamNow);
