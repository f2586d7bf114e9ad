// SPDX-License-Identifier: Apache-2.0
/** One extension: what it is, how it is doing, and what can be done with each of its releases. */
import {html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {go, link} from '../router.js';
import {empty, problemCard, skeleton, View} from '../view.js';
import {isOwn, remove, rollBack, start, stop} from './errands.js';
import {releaseCard} from './release-card.js';
import {shelves, Watch} from './shelves.js';
import {giftsInWords, mainOf, otherGifts, standingBadge} from './words.js';

class ExtensionScreen extends View {
  static properties = {extension: {}};

  #watch = new Watch(this);
  #busy = false;

  /** The button that was pressed may be gone when its work is done: then one is at the heading, not at the top of the page. */
  updated() {
    const busy = Boolean(shelves.busy(this.extension));
    if (this.#busy && !busy && document.activeElement === document.body) {
      this.querySelector('h1')?.focus();
    }
    this.#busy = busy;
  }

  render() {
    return html`
      <div class="screen">
        <nav class="crumbs" aria-label=${t('nav.crumbs')}><a href=${link('extensions')}>${t('extensions.title')}</a></nav>
        ${shelves.problem ? problemCard(shelves.problem, () => shelves.read()) : nothing}
        ${shelves.list ? this.#found(shelves.find(this.extension)) : shelves.problem ? nothing : skeleton()}
      </div>`;
  }

  #found(extension) {
    return extension ? this.#page(extension) : html`
      <header class="heading"><h1>${this.extension}</h1></header>
      <section class="vt-card">
        ${empty('puzzle', t('extensions.gone'), html`<a class="vt-button" href=${link('extensions')}>${t('extensions.all')}</a>`)}
      </section>`;
  }

  #page(extension) {
    const {name, title, description, releases} = extension;
    return html`
      <header class="heading">
        <h1 tabindex="-1">${title}</h1>${standingBadge(mainOf(extension))}<span class="grow"></span>${this.#actions(extension)}
      </header>
      ${description ? html`<p class="lead">${description}</p>` : nothing}
      <div class="said" aria-live="polite">${working(name)}</div>
      ${trouble(extension)}
      <div class="with-aside">
        <section class="stack" aria-labelledby="releases">
          <h2 id="releases">${t('extensions.releases', {n: releases.length})}</h2>
          ${releases.map((release) => releaseCard(extension, release, Boolean(shelves.busy(name))))}
        </section>
        <aside class="stack" aria-label=${t('extensions.about')}>${facts(extension)}</aside>
      </div>`;
  }

  #actions(extension) {
    const {stopped, releases, kind} = extension;
    const busy = Boolean(shelves.busy(extension.name));
    const removable = kind === 'plugin' || releases.some(({origin}) => origin !== 'distribution');
    const button = (sign, key, run, looks = '') => html`
      <button class="vt-button ${looks}" ?disabled=${busy} @click=${run}>${icon(sign)}${t(key)}</button>`;
    return html`
      <div class="line">
        ${stopped ? button('play', 'extensions.start', () => start(extension), 'primary') : nothing}
        ${mayStop(extension) ? button('stop', 'extensions.stop', () => stop(extension)) : nothing}
        ${releases.some(({standing}) => standing === 'standby') ? button('arrow-left', 'extensions.roll-back', () => rollBack(extension)) : nothing}
        ${removable ? button('trash', 'extensions.remove', () => this.#remove(extension), 'danger') : nothing}
      </div>`;
  }

  async #remove(extension) {
    if ((await remove(extension)) && extension.kind === 'plugin') {
      go('extensions');
    }
  }
}

function mayStop(extension) {
  return !extension.stopped && !isOwn(extension) && ['serving', 'waiting'].includes(mainOf(extension).standing);
}

function working(name) {
  const verb = shelves.busy(name);
  return verb ? html`<div class="vt-callout busy"><p>${t(`extensions.busy.${verb}`)}</p></div>` : nothing;
}

/** What went wrong with the last thing that was done; what a release says itself is not said twice. */
function trouble({name, releases}) {
  const failed = shelves.trouble(name);
  const text = failed && problemText(failed.problem);
  const told = releases.some(({problems}) => problems.includes(text));
  return failed ? html`
    <div class="vt-callout bad" role="alert">
      ${icon('alert')}
      <div class="grow"><b>${t(`extensions.failed.${failed.verb}`)}</b>${told ? nothing : html`<p>${text}</p>`}</div>
      <button class="vt-button icon quiet" aria-label=${t('close')} @click=${() => shelves.forgetTrouble(name)}>${icon('x')}</button>
    </div>` : nothing;
}

function facts(extension) {
  const {name, kind} = extension;
  const words = giftsInWords(extension);
  const others = otherGifts(extension);
  return html`
    <section class="vt-card" aria-labelledby="about-it">
      <h2 id="about-it">${t('extensions.about')}</h2>
      <dl class="facts-list">
        ${fact('extensions.kind', t(`extensions.kind.${kind}`))}
        ${fact('extensions.name', html`<span class="mono">${name}</span>`)}
        ${words.length ? fact('extensions.gives', html`<ul>${words.map((word) => html`<li>${word}</li>`)}</ul>`) : nothing}
        ${others.length ? fact('extensions.gives-other', others.map((type) => html`<span class="mono">${type}</span><br>`)) : nothing}
      </dl>
      ${isOwn(extension) ? html`<p class="vt-muted small">${t('extensions.own')}</p>` : nothing}
    </section>`;
}

function fact(key, value) {
  return html`<div><dt>${t(key)}</dt><dd>${value}</dd></div>`;
}

customElements.define('vt-extension', ExtensionScreen);
