// SPDX-License-Identifier: Apache-2.0
/** Brings a release into the shop, as a file or by its Maven coordinates; nothing of it runs before it is confirmed. Fires `offered` with it. */
import {html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {api} from '../session.js';
import {View} from '../view.js';

const JAR = 'application/java-archive';

class AddExtension extends View {
  static properties = {settings: {attribute: false}, busy: {attribute: false}, coming: {state: true}, problem: {state: true}};

  render() {
    const {uploads, repositories} = this.settings;
    return html`
      <section class="vt-card" aria-labelledby="add-extension">
        <h2 id="add-extension">${t('extensions.add')}</h2>
        ${this.problem ? html`<div class="vt-callout bad" role="alert">${icon('alert')}<p>${this.problem}</p></div>` : nothing}
        ${this.coming ? html`<p role="status">${t('uploading')}</p>` : nothing}
        <div class="two">
          ${uploads ? this.#file() : html`<p class="vt-muted">${t('extensions.no-uploads')}</p>`}
          ${repositories.length ? this.#maven(repositories) : nothing}
        </div>
      </section>`;
  }

  #file() {
    return html`
      <div class="vt-field">
        <label for="extension-jar">${t('extensions.jar')}</label>
        <input id="extension-jar" type="file" accept=".jar" ?disabled=${this.coming} @change=${this.#chosen}>
        <p class="hint">${t('extensions.jar.hint')}</p>
      </div>`;
  }

  #maven(repositories) {
    return html`
      <form class="vt-field" @submit=${this.#named}>
        <label for="extension-coordinates">${t('extensions.maven')}</label>
        <div class="with-buttons">
          <input class="vt-input mono" id="extension-coordinates" name="coordinates" required autocomplete="off" spellcheck="false"
            pattern="[^:\\s]+:[^:\\s]+:[^:\\s]+" placeholder="org.example:mute-links:1.0.0" aria-describedby="extension-repositories">
          <button class="vt-button" ?disabled=${this.coming}>${t('extensions.fetch')}</button>
        </div>
        <p class="hint" id="extension-repositories">${t('extensions.maven.hint', {where: repositories.join(', ')})}</p>
      </form>`;
  }

  #chosen({target}) {
    const [file] = target.files;
    target.value = '';
    if (file) {
      this.#take(() => api.upload('extensions', new Blob([file], {type: JAR})));
    }
  }

  #named(event) {
    event.preventDefault();
    const {coordinates} = event.target.elements;
    this.#take(() => api.post('extensions/maven', {coordinates: coordinates.value.trim()}));
  }

  async #take(bring) {
    this.coming = true;
    this.problem = undefined;
    try {
      this.dispatchEvent(new CustomEvent('offered', {detail: await bring()}));
    } catch (problem) {
      this.problem = problemText(problem);
    }
    this.coming = false;
  }
}

customElements.define('vt-add-extension', AddExtension);
