// SPDX-License-Identifier: Apache-2.0
/** The form in which a target is entered. A key that is known already is not shown: an empty field leaves it as it is. */
import {html, nothing} from 'lit';

/** @typedef {{id?: string, name: string, url: string, key: string, keep: boolean}} Draft */

/** @returns {Draft} */
export function blank() {
  return {name: '', url: '', key: '', keep: false};
}

/** @param {{id: string, name: string, url: string}} target @returns {Draft} */
export function edited({id, name, url}) {
  return {id, name, url, key: '', keep: false};
}

/** What is sent of it. @param {Draft} draft */
export function readForm({id, name, url, key, keep}) {
  return {id, body: {name, url, key: key || undefined, keep: keep || undefined}};
}

/**
 * @param {any} host @param {Draft} draft
 * @param {{change: (draft: Draft) => void, cancel: () => void, save: () => void}} actions
 */
export function targetForm(host, draft, {change, cancel, save}) {
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  const typed = (field) => ({target}) => change({...draft, [field]: target.value});
  return html`
    <form @submit=${submit} aria-label=${host.t(draft.id ? 'form.change' : 'form.new')}>
      <div class="vt-field">
        <label for="target-name">${host.t('form.name')}</label>
        <input id="target-name" required maxlength="80" .value=${draft.name} @input=${typed('name')}>
      </div>
      <div class="vt-field">
        <label for="target-url">${host.t('form.url')}</label>
        <input id="target-url" required type="url" maxlength="1000" placeholder="rtmps://live.example.com/app" spellcheck="false"
          aria-describedby="target-url-hint" .value=${draft.url} @input=${typed('url')}>
        <small id="target-url-hint">${host.t('form.url-hint')}</small>
      </div>
      <div class="vt-field">
        <label for="target-key">${host.t('form.key')}</label>
        <input id="target-key" ?required=${!draft.id} type="password" maxlength="500" autocomplete="off" spellcheck="false"
          aria-describedby="target-key-hint" .value=${draft.key} @input=${typed('key')}>
        <small id="target-key-hint">${host.t(draft.id ? 'form.key-kept' : 'form.key-hint')}</small>
      </div>
      ${draft.id ? nothing : html`
        <label class="vt-check"><input type="checkbox" .checked=${draft.keep}
          @change=${({target}) => change({...draft, keep: target.checked})}><span>${host.t('form.keep')}</span></label>`}
      <div class="desk-row">
        <button class="vt-button primary">${host.t('form.save')}</button>
        <button type="button" class="vt-button quiet" @click=${cancel}>${host.t('form.cancel')}</button>
      </div>
    </form>`;
}
