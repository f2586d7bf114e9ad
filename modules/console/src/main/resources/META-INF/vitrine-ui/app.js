// SPDX-License-Identifier: Apache-2.0
/** The frame of the console: who is there, where one can go, and the screen that is open. */
import {html, keyed, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {offers, titleOf} from 'vitrine/slots';
import {can, session} from './session.js';
import {link, router} from './router.js';
import {offered} from './shop.js';
import {View} from './view.js';
import {placeOf, places, screenOf} from './places.js';
import './screens/log-in.js';
import './screens/set-up.js';
import './account-menu.js';

class Console extends View {
  static properties = {open: {state: true}, offered: {state: true}};

  constructor() {
    super();
    /** The screen that is shown; undefined until its module has come. */
    this.open = undefined;
    session.addEventListener('change', () => this.#follow());
    router.addEventListener('change', () => this.#follow());
    offers.addEventListener('change', () => this.requestUpdate());
    this.#follow();
    offered().then((paths) => (this.offered = paths));
  }

  async #follow() {
    const {path} = router;
    const screen = screenOf(path, can);
    await screen.load();
    if (router.path === path) {
      this.#show(screen);
    }
  }

  async #show(screen) {
    const moved = this.open && this.open.key !== screen.key;
    this.open = screen;
    document.title = `${t(screen.title)} · ${document.body.dataset.shop}`;
    await this.updateComplete;
    if (moved) {
      window.scrollTo(0, 0);
      this.querySelector('main')?.focus();
      this.querySelector('dialog.drawer')?.close();
    }
  }

  render() {
    if (session.needsSetup) {
      return html`<vt-set-up></vt-set-up>`;
    }
    if (!session.staff && !session.expired) {
      return html`<vt-log-in></vt-log-in>`;
    }
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${t('nav.skip')}</a>
      <div class="frame ${this.open?.wide ? 'wide' : ''}">
        ${this.#topBar()} ${this.#sideBar()}
        <main id="main" tabindex="-1" ?inert=${!session.staff}>${this.open ? keyed(this.open.key, this.open.draw()) : nothing}</main>
      </div>
      <dialog class="drawer vt-dialog" aria-label=${t('nav.main')} @click=${closeOutside}>
        ${this.#brand()} ${this.#nav()} <vt-account-menu></vt-account-menu>
      </dialog>
      ${session.expired ? html`<vt-log-in again></vt-log-in>` : nothing}`;
  }

  #skip(click) {
    click.preventDefault();
    document.getElementById('main')?.focus();
  }

  #topBar() {
    return html`
      <header class="top">
        <button class="vt-button icon quiet" aria-label=${t('nav.menu')} @click=${() => this.querySelector('dialog.drawer').showModal()}>
          ${icon('menu')}
        </button>
        ${this.#brand()}
      </header>`;
  }

  #sideBar() {
    return html`<header class="side">${this.#brand()} ${this.#nav()} <vt-account-menu></vt-account-menu></header>`;
  }

  #brand() {
    return html`
      <a class="brand" href=${link()}>
        <span class="mark" aria-hidden="true">V</span><span class="name">${document.body.dataset.shop}</span>
      </a>`;
  }

  #nav() {
    return html`
      <nav aria-label=${t('nav.main')}>
        <ul>
          ${places.filter((place) => this.#isOpen(place)).map((place) => this.#place(place, t(place.label)))}
          ${offers.of('nav').map((offer) => this.#place(placeOf(offer), titleOf(offer)))}
        </ul>
        <vt-slot name="nav" only=""></vt-slot>
      </nav>`;
  }

  #isOpen({permission, needs}) {
    return (!permission || can(permission)) && (!needs || !this.offered || this.offered.has(needs));
  }

  #place({path, name}, label) {
    const here = router.path === path || (path && router.path.startsWith(`${path}/`));
    return html`
      <li>
        <a href=${link(path)} aria-current=${here ? 'page' : nothing} title=${label}>${icon(name)}<span>${label}</span></a>
      </li>`;
  }
}

function closeOutside(click) {
  if (click.target === click.currentTarget || click.target.closest('nav a')) {
    click.currentTarget.close();
  }
}

customElements.define('vt-console', Console);
