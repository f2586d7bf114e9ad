// SPDX-License-Identifier: Apache-2.0
/** The form in which a poll is prepared: a question, its options, and for a quiz which of them is right. */
import {html, nothing} from 'lit';

const FEWEST = 2;
const MOST = 6;

/** @typedef {{id?: string, question: string, options: string[], right?: number}} Draft */

/** @returns {Draft} */
export function blank() {
  return {question: '', options: ['', ''], right: undefined};
}

/** What is sent of it. @param {Draft} draft */
export function readForm({id, question, options, right}) {
  return {id, body: {question, options, right}};
}

/**
 * @param {any} host @param {Draft} draft
 * @param {{change: (draft: Draft) => void, cancel: () => void, save: () => void}} actions
 */
export function draftForm(host, draft, {change, cancel, save}) {
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  return html`
    <form @submit=${submit} aria-label=${host.t(draft.id ? 'form.change' : 'form.new')}>
      <div class="vt-field">
        <label for="poll-question">${host.t('form.question')}</label>
        <input id="poll-question" required maxlength="200" .value=${draft.question}
          @input=${({target}) => change({...draft, question: target.value})}>
      </div>
      <fieldset>
        <legend class="vt-hidden">${host.t('form.options')}</legend>
        ${draft.options.map((option, place) => field(host, draft, place, change))}
      </fieldset>
      ${draft.options.length < MOST ? html`
        <div><button type="button" class="vt-button small" @click=${() => change({...draft, options: [...draft.options, '']})}>
          ${host.t('form.add')}</button></div>` : nothing}
      ${quiz(host, draft, change)}
      <div class="desk-row">
        <button class="vt-button primary">${host.t('form.save')}</button>
        <button type="button" class="vt-button quiet" @click=${cancel}>${host.t('form.cancel')}</button>
      </div>
    </form>`;
}

function field(host, draft, place, change) {
  const {options, right} = draft;
  const name = host.t('form.option', {n: place + 1});
  const edit = ({target}) => change({...draft, options: options.with(place, target.value)});
  return html`
    <div class="desk-row">
      <div class="vt-field">
        <label for="poll-option-${place}">${name}</label>
        <input id="poll-option-${place}" required maxlength="80" .value=${options[place]} @input=${edit}>
      </div>
      ${right === undefined ? nothing : html`
        <label class="vt-check"><input type="radio" name="poll-right" .checked=${right === place}
          @change=${() => change({...draft, right: place})}><span>${host.t('form.right')}</span></label>`}
      ${options.length > FEWEST ? html`
        <button type="button" class="vt-button icon quiet" aria-label=${host.t('form.drop', {n: place + 1})}
          @click=${() => change(without(draft, place))}>×</button>` : nothing}
    </div>`;
}

function quiz(host, draft, change) {
  const turn = ({target}) => change({...draft, right: target.checked ? 0 : undefined});
  return html`
    <label class="vt-check"><input type="checkbox" .checked=${draft.right !== undefined} @change=${turn}>
      <span>${host.t('form.quiz')}</span></label>`;
}

/** @param {Draft} draft @param {number} place */
function without(draft, place) {
  const {right} = draft;
  const moved = right === undefined || right < place ? right : Math.max(0, right - 1);
  return {...draft, options: draft.options.toSpliced(place, 1), right: moved};
}
