// SPDX-License-Identifier: Apache-2.0
/** How something new gets in: a jar from this machine, or one that Maven knows. What came is shown before it runs. */
import {html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {api} from '../session.js';
import {go} from '../router.js';
import {View} from '../view.js';
import {install} from './errands.js';
import {shelves} from './shelves.js';

const JAR = 'application/java-archive';

class Arrival extends View {
  static properties = {settings: {}, busy: {state: true}, problem: {state: true}, over: {state: true}};

  render() {
    return html`
      <section class="vt-card" id="arrival" tabindex="-1" aria-labelledby="arrival-title">
        <h2 id="arrival-title">${t('arrival.title')}</h2>
        ${this.problem ? html`<div class="vt-callout bad" role="alert">${icon('alert')}<p>${this.problem}</p></div>` : nothing}
        ${this.settings.uploads ? this.#zone() : html`<p class="vt-muted small">${t('arrival.off')}</p>`}
        ${this.settings.repositories.length ? this.#maven() : nothing}
        <p class="vt-muted small">${t('arrival.hint')}</p>
      </section>`;
  }

  #zone() {
    return html`
      <div class="drop-zone ${this.over ? 'over' : ''}" @dragover=${this.#dragged} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}>
        ${icon('upload')}<p class="small">${t(this.busy === 'upload' ? 'uploading' : 'arrival.drop')}</p>
        <label class="vt-button small upload" aria-disabled=${String(Boolean(this.busy))}>${t('arrival.choose')}
          <input class="vt-hidden" type="file" accept=".jar,${JAR}" ?disabled=${Boolean(this.busy)} @change=${this.#chosen}></label>
      </div>`;
  }

  #maven() {
    return html`
      <form class="stack" @submit=${this.#fetch}>
        <div class="vt-field">
          <label for="coordinates">${t('arrival.coordinates')}</label>
          <input id="coordinates" name="coordinates" class="mono" required autocomplete="off" autocapitalize="none" spellcheck="false"
            placeholder="org.example:no-shouting:1.0.0" aria-describedby="coordinates-hint">
          <p class="hint" id="coordinates-hint">${t('arrival.repositories', {hosts: this.settings.repositories.map(hostOf).join(', ')})}</p>
        </div>
        <button class="vt-button small" ?disabled=${Boolean(this.busy)}>
          ${icon('download')}${t(this.busy === 'maven' ? 'arrival.fetching' : 'arrival.fetch')}</button>
      </form>`;
  }

  #dragged(event) {
    event.preventDefault();
    this.over = true;
  }

  #dropped(event) {
    event.preventDefault();
    this.over = false;
    this.#take(event.dataTransfer.files);
  }

  #chosen(event) {
    const files = [...event.target.files];
    event.target.value = '';
    this.#take(files);
  }

  #take(files) {
    const [file] = files;
    if (files.length > 1) {
      this.problem = t('arrival.one');
    } else if (file && !this.busy) {
      this.#bring('upload', () => api.upload('extensions', file.slice(0, file.size, JAR)));
    }
  }

  #fetch(event) {
    event.preventDefault();
    const coordinates = event.target.elements.coordinates.value.trim();
    this.#bring('maven', () => api.post('extensions/maven', {coordinates}));
  }

  async #bring(way, send) {
    this.busy = way;
    this.problem = undefined;
    try {
      await show(await send());
    } catch (problem) {
      this.problem = problemText(problem);
    }
    this.busy = undefined;
  }
}

/** Opens what came, and asks whether it is to run. */
async function show({name}) {
  await shelves.read();
  const extension = shelves.find(name);
  go(`extensions/${encodeURIComponent(name)}`);
  const offered = extension.releases.find(({standing}) => standing === 'offered');
  if (offered) {
    install(extension, offered);
  } else {
    notify(t('arrival.known', {title: extension.title}));
  }
}

function hostOf(address) {
  return new URL(address).host || address;
}

customElements.define('vt-arrival', Arrival);
