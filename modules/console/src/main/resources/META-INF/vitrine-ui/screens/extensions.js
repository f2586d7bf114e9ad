// SPDX-License-Identifier: Apache-2.0
/** Extensions: what runs in this shop, in which version, what is wrong with it; install, swap, roll back, remove. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {api} from '../session.js';
import {link} from '../router.js';
import {titleOf, troubled} from '../extensions/standing.js';
import {attempt, empty, Load, View} from '../view.js';
import '../extensions/add-extension.js';
import '../extensions/extension-card.js';
import '../extensions/publishers.js';

const EVERY = 10_000;
const KINDS = ['plugin', 'module'];

class Extensions extends View {
  static properties = {kind: {state: true}, busy: {state: true}};

  #all = new Load(this, () => api.get('extensions'));
  #tick;

  constructor() {
    super();
    this.kind = 'plugin';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => !document.hidden && !this.busy && this.#all.run(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  render() {
    return html`
      <div class="screen">
        <nav class="crumbs" aria-label=${t('nav.crumbs')}><a href=${link('system')}>${t('system.title')}</a></nav>
        <header class="heading">
          <h1>${t('extensions.title')}</h1>
          <button class="vt-button" @click=${() => this.#all.run()}>${icon('refresh')}${t('system.again')}</button>
        </header>
        ${this.#all.draw((all) => this.#page(all))}
      </div>`;
  }

  #page({items, settings}) {
    const shown = items.filter(({kind}) => kind === this.kind);
    return html`
      ${this.#summary(items)}
      <div class="choices" role="group" aria-label=${t('extensions.filter')}>
        ${KINDS.map((kind) => html`
          <button aria-pressed=${String(this.kind === kind)} @click=${() => (this.kind = kind)}>
            ${t(`extensions.kind.${kind}`, {n: items.filter((item) => item.kind === kind).length})}</button>`)}
      </div>
      <vt-add-extension .settings=${settings} .busy=${this.busy} @offered=${({detail}) => this.#offered(detail)}></vt-add-extension>
      ${shown.length
        ? html`<ul class="stack wide-gap" aria-label=${t('extensions.title')}>${sorted(shown).map((item) => this.#item(item))}</ul>`
        : html`<section class="vt-card">${empty('cube', t('extensions.none'))}</section>`}
      <vt-publishers .publishers=${settings.publishers} @changed=${() => this.#all.run()}></vt-publishers>`;
  }

  #summary(items) {
    const broken = items.filter(troubled);
    if (!broken.length) {
      return nothing;
    }
    return html`
      <div class="vt-callout warn" role="status">
        ${icon('alert')}
        <div><p><b>${t('extensions.troubled', {n: broken.length})}</b></p><p>${broken.map(titleOf).join(', ')}</p></div>
      </div>`;
  }

  #item(extension) {
    return html`
      <li><vt-extension .extension=${extension} ?busy=${this.busy}
        @command=${({detail}) => this.#run(extension, detail)}></vt-extension></li>`;
  }

  async #offered(extension) {
    this.kind = extension.kind;
    await this.#all.run();
    await this.updateComplete;
    [...this.querySelectorAll('vt-extension')].find((card) => card.extension.name === extension.name)?.ask();
  }

  /** One command at a time; what came of it is said in a sentence, by the server where it failed. */
  async #run({name}, {call, done}) {
    this.busy = true;
    if (await attempt(() => call(`extensions/${encodeURIComponent(name)}`))) {
      notify(done, {kind: 'ok'});
    }
    this.busy = false;
    await this.#all.run();
  }
}

function sorted(items) {
  return [...items].sort((a, b) => Number(troubled(b)) - Number(troubled(a)) || titleOf(a).localeCompare(titleOf(b)));
}

customElements.define('vt-extensions', Extensions);
