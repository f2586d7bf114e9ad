// SPDX-License-Identifier: Apache-2.0
/** Extensions: what runs in this shop, what needs me, and how something new gets in. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {link} from '../router.js';
import {empty, problemCard, skeleton, View} from '../view.js';
import {shelves, Watch} from './shelves.js';
import {giftsInWords, isAiling, listed, mainOf, matterOf, needsAttention, signature, standingBadge, versionOf, waiting} from './words.js';
import './arrival.js';
import './publishers.js';

class Extensions extends View {
  #watch = new Watch(this);

  render() {
    return html`
      <div class="screen">
        <header class="heading">
          <h1>${t('extensions.title')}</h1>
          <a class="vt-button to-arrival" href="#arrival">${icon('plus')}${t('arrival.title')}</a>
        </header>
        ${shelves.problem ? problemCard(shelves.problem, () => shelves.read()) : nothing}
        ${shelves.list ? this.#all(shelves.list) : shelves.problem ? nothing : skeleton()}
      </div>`;
  }

  #all({items, settings}) {
    const ailing = items.filter(needsAttention);
    const well = items.filter((extension) => !needsAttention(extension));
    const plugIns = well.filter(({kind}) => kind === 'plugin');
    return html`
      <div class="with-aside">
        <div class="stack">
          ${ailing.length ? group('attention', ailing) : calm(items)}
          ${plugIns.length || ailing.length ? nothing : html`<section class="vt-card">${empty('puzzle', t('extensions.no-plug-ins'))}</section>`}
          ${plugIns.length ? group('plug-ins', plugIns) : nothing}
          ${group('modules', well.filter(({kind}) => kind === 'module'))}
        </div>
        <aside class="stack" aria-label=${t('extensions.aside')}>
          <vt-arrival .settings=${settings}></vt-arrival>
          <vt-publishers .publishers=${settings.publishers} ?unsigned=${settings.unsigned}></vt-publishers>
        </aside>
      </div>`;
  }
}

function calm(items) {
  return html`<div class="vt-callout ok">${icon('check')}<p><b>${t('extensions.well', {n: items.length})}</b></p></div>`;
}

function group(name, items) {
  return html`
    <section class="vt-card" aria-labelledby="group-${name}">
      <h2 id="group-${name}">${t(`extensions.group.${name}`)} <span class="vt-muted">${items.length}</span></h2>
      <ul class="extension-rows">${items.map(row)}</ul>
    </section>`;
}

function row(extension) {
  const {name, title, kind, description} = extension;
  const main = mainOf(extension);
  return html`
    <li data-extension=${name}>
      <span class="thumb">${icon(kind === 'plugin' ? 'puzzle' : 'box')}</span>
      <div class="grow">
        <div class="line">
          <a href=${link(`extensions/${encodeURIComponent(name)}`)}>${title}</a> <span class="vt-muted small">${versionOf(main)}</span>
        </div>
        ${description ? html`<p class="small">${description}</p>` : nothing}
        ${kind === 'plugin' ? origin(extension, main) : nothing} ${gifts(extension)} ${matters(extension, main)}
      </div>
      ${state(extension, main)}
    </li>`;
}

function origin({name, title}, main) {
  return html`
    <p class="vt-muted small origin">
      ${title === name ? nothing : html`<span class="name">${name}</span>`} ${main.digest ? signature(main) : nothing}
    </p>`;
}

function state({name}, main) {
  const busy = shelves.busy(name);
  return busy ? html`<span class="vt-badge info busy" role="status">${t(`extensions.busy.${busy}`)}</span>` : standingBadge(main);
}

function gifts(extension) {
  const words = giftsInWords(extension);
  return words.length ? html`<p class="vt-muted small">${t('extensions.gives-these', {what: listed(words)})}</p>` : nothing;
}

function matters(extension, main) {
  const others = waiting(extension);
  const own = isAiling(main) ? matterOf(main) : [];
  const offered = main.standing === 'offered' ? [t('extensions.remedy.offered')] : [];
  const theirs = others.map(({version, standing}) => t(`extensions.other.${standing}`, {version}));
  return [...own, ...offered, ...theirs].map((text) => html`<p class="matter small">${icon('alert')}<span>${text}</span></p>`);
}

customElements.define('vt-extensions', Extensions);
