// SPDX-License-Identifier: Apache-2.0
/** A product's pictures and its three-dimensional model; each change is sent at once. Fires `edited` when the server has it. */
import {html, nothing, repeat} from 'lit';
import {number} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {api, can} from '../session.js';
import {titleOf} from './product-bits.js';
import {attempt, View} from '../view.js';

class ProductMedia extends View {
  static properties = {product: {attribute: false}, busy: {state: true}, turning: {state: true}};

  render() {
    return html`${this.#pictures()} ${this.#model()}`;
  }

  #pictures() {
    const {pictures} = this.product;
    return html`
      <section class="vt-card" aria-labelledby="pictures">
        <h2 id="pictures">${t('product.pictures')}</h2>
        ${pictures.length ? nothing : html`<p class="vt-muted small">${t('product.pictures.none')}</p>`}
        <ol class="pictures">${repeat(pictures, ({url}) => url, (picture, place) => this.#picture(picture, place))}</ol>
        ${can('catalog.edit') ? this.#upload('picture', 'image/jpeg,image/png,image/webp', (file) => this.#add(file)) : nothing}
      </section>`;
  }

  #picture({url}, place) {
    const {pictures} = this.product;
    return html`
      <li>
        <img src=${url} alt=${t('product.picture', {n: place + 1, name: titleOf(this.product)})} loading="lazy">
        ${can('catalog.edit') ? html`
          <div class="buttons">
            <button class="vt-button icon quiet" aria-label=${t('picture.earlier', {n: place + 1})} ?disabled=${place === 0 || this.busy}
              @click=${() => this.#arrange(swapped(pictures, place))}>${icon('arrow-up')}</button>
            <button class="vt-button icon quiet" aria-label=${t('picture.remove', {n: place + 1})} ?disabled=${this.busy}
              @click=${() => this.#arrange(pictures.filter((_, at) => at !== place))}>${icon('trash')}</button>
          </div>` : nothing}
      </li>`;
  }

  #model() {
    const {model} = this.product;
    return html`
      <section class="vt-card" aria-labelledby="model">
        <h2 id="model">${t('product.model')}</h2>
        <p class="vt-muted small">${model ? t('product.model.size', {mib: megabytes(model.bytes)}) : t('product.model.hint')}</p>
        ${model ? this.#turntable(model) : nothing}
        ${can('catalog.edit') ? this.#upload('model', '.glb,model/gltf-binary', (file) => this.#setModel(file)) : nothing}
      </section>`;
  }

  #turntable({url}) {
    return this.turning
      ? html`<model-viewer src=${url} alt=${t('product.model.of', {name: titleOf(this.product)})} camera-controls></model-viewer>`
      : html`<button class="vt-button small" @click=${this.#turn}>${icon('cube')}${t('product.model.show')}</button>`;
  }

  async #turn() {
    await import('model-viewer');
    this.turning = true;
  }

  #upload(name, accept, take) {
    const chosen = async (event) => {
      const [file] = event.target.files;
      event.target.value = '';
      if (file) {
        await take(file);
      }
    };
    return html`
      <label class="vt-button small upload" aria-disabled=${String(Boolean(this.busy))}>
        ${icon('upload')}${t(this.busy === name ? 'uploading' : `product.${name}.upload`)}
        <input class="vt-hidden" type="file" accept=${accept} ?disabled=${Boolean(this.busy)} @change=${chosen}>
      </label>`;
  }

  #add(file) {
    return this.#send('picture', () => api.upload(`products/${this.product.id}/pictures`, file));
  }

  #arrange(pictures) {
    return this.#send('order', () => api.put(`products/${this.product.id}/pictures`, {blobs: pictures.map(({blob}) => blob)}));
  }

  #setModel(file) {
    const glb = file.slice(0, file.size, 'model/gltf-binary');
    this.turning = false;
    return this.#send('model', () => api.upload(`products/${this.product.id}/model`, glb, {method: 'PUT'}));
  }

  async #send(name, action) {
    this.busy = name;
    if (await attempt(action)) {
      notify(t('product.saved'), {kind: 'ok'});
      this.dispatchEvent(new Event('edited'));
    }
    this.busy = undefined;
  }
}

/** The list with the picture at this place one place earlier. */
function swapped(pictures, place) {
  const list = [...pictures];
  list.splice(place - 1, 0, ...list.splice(place, 1));
  return list;
}

function megabytes(bytes) {
  return number(bytes / 1_048_576, {maximumFractionDigits: 1});
}

customElements.define('vt-product-media', ProductMedia);
