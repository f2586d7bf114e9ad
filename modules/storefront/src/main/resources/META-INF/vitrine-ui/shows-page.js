// SPDX-License-Identifier: Apache-2.0
/** The shop's front page: what is on air, what comes, what has been. */
import {LitElement, css, html, nothing} from 'lit';
import {Api} from 'vitrine/api';
import {dateTime} from 'vitrine/format';
import {loadMessages, problemText, t} from 'vitrine/i18n';
import {shared} from './sheets.js';

class ShowsPage extends LitElement {
  static properties = {shop: {type: String}, shows: {state: true}, settings: {state: true}, problem: {state: true}};

  static styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 1200px;
        margin: 0 auto;
        padding: 24px clamp(16px, 4vw, 48px) 64px;
      }
      header {
        padding: 24px 0 40px;
      }
      h1 {
        font-size: clamp(2rem, 5vw, 3.25rem);
        line-height: 1.05;
        letter-spacing: -0.03em;
      }
      header p {
        margin-top: 12px;
        font-size: 1.125rem;
      }
      h2 {
        margin: 32px 0 16px;
        font-size: 1.125rem;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        gap: 24px;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      .card {
        display: block;
        border-radius: 24px;
        overflow: hidden;
        background: var(--sf-surface);
        box-shadow: 0 1px 2px rgb(0 0 0 / 0.06), 0 8px 30px rgb(0 0 0 / 0.06);
      }
      .card:hover h3 {
        text-decoration: underline;
      }
      .frame {
        position: relative;
        aspect-ratio: 4 / 3;
        background: linear-gradient(135deg, var(--sf-soft), var(--sf-line));
      }
      .frame img {
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .badge {
        position: absolute;
        inset: 12px auto auto 12px;
        padding: 4px 12px;
        border-radius: 999px;
        background: #c4122f;
        color: #fff;
        font-size: 0.8125rem;
        font-weight: 650;
      }
      .text {
        padding: 16px 20px 20px;
      }
      h3 {
        font-size: 1.125rem;
        letter-spacing: -0.01em;
      }
      footer {
        margin-top: 64px;
        display: flex;
        flex-wrap: wrap;
        gap: 20px;
        font-size: 0.875rem;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.#read();
  }

  async #read() {
    const api = new Api();
    try {
      const [shows, settings] = await Promise.all([api.get('shows', {query: {limit: 50}}), api.get('settings')]);
      this.shows = shows.items;
      this.settings = settings;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`
      <header>
        <h1>${this.shop}</h1>
        <p class="muted">${t('shows.welcome')}</p>
      </header>
      <main>${this.problem ? html`<p class="problem" role="alert">${problemText(this.problem)}</p>` : this.#lists()}</main>
      ${this.#legal()}
    `;
  }

  #lists() {
    if (!this.shows) {
      return nothing;
    }
    const in_ = (...states) => this.shows.filter(({state}) => states.includes(state));
    const coming = in_('PLANNED', 'ARMED').sort((a, b) => String(a.startsAt ?? '~').localeCompare(String(b.startsAt ?? '~')));
    const lists = [this.#list('live', in_('LIVE')), this.#list('coming', coming), this.#list('past', in_('ENDED'))];
    return this.shows.length ? lists : html`<p class="muted">${t('shows.none')}</p>`;
  }

  #list(name, shows) {
    if (!shows.length) {
      return nothing;
    }
    return html`<section aria-labelledby=${name}><h2 id=${name}>${t(`shows.${name}`)}</h2><ul>${shows.map((show) => this.#card(show))}</ul></section>`;
  }

  #card(show) {
    return html`
      <li>
        <a class="card" href="/shows/${show.slug}">
          <div class="frame">
            ${show.poster ? html`<img src=${show.poster} alt="" loading="lazy">` : nothing}
            ${show.state === 'LIVE' ? html`<span class="badge">${t('show.live')}</span>` : nothing}
          </div>
          <div class="text">
            <h3>${show.title}</h3>
            ${show.startsAt && show.state !== 'LIVE' ? html`<p class="muted">${dateTime(show.startsAt)}</p>` : nothing}
          </div>
        </a>
      </li>
    `;
  }

  #legal() {
    const pages = Object.entries(this.settings?.legalPages ?? {});
    return pages.length ? html`<footer>${pages.map(([kind, text]) => legal(kind, text))}</footer>` : nothing;
  }
}

function legal(kind, text) {
  const address = typeof text === 'string' ? text : Object.values(text)[0];
  const label = t(`legal.${kind}`);
  return /^https?:|^\//.test(address) ? html`<a href=${address}>${label}</a>` : html`<details><summary>${label}</summary>${address}</details>`;
}

await loadMessages(new URL('./messages/', import.meta.url));
customElements.define('vt-shows', ShowsPage);
