// SPDX-License-Identifier: Apache-2.0
/** Asks for the title and the time of a new show, plans it and opens its plan. */
import {html, nothing, render} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {api} from '../session.js';
import {go} from '../router.js';
import {toInstant} from '../times.js';

export function newShow() {
  const dialog = document.createElement('dialog');
  dialog.className = 'vt-dialog';
  dialog.setAttribute('aria-labelledby', 'new-show');
  dialog.addEventListener('close', () => dialog.remove());
  const draw = (problem) => render(form(dialog, problem, draw), dialog);
  draw();
  document.body.append(dialog);
  dialog.showModal();
}

function form(dialog, problem, draw) {
  return html`
    <form @submit=${(event) => submit(event, dialog, draw)}>
      <header><h2 id="new-show">${t('shows.new')}</h2></header>
      <div class="body">
        ${problem ? html`<div class="vt-callout bad" role="alert"><p>${problem}</p></div>` : nothing}
        <div class="vt-field">
          <label for="new-title">${t('plan.show-title')}</label>
          <input id="new-title" name="title" required maxlength="120" autocomplete="off" autofocus>
        </div>
        <div class="vt-field">
          <label for="new-time">${t('plan.starts-at')}</label>
          <input id="new-time" name="startsAt" type="datetime-local">
          <p class="hint">${t('plan.starts-at.hint')}</p>
        </div>
      </div>
      <footer>
        <button class="vt-button" type="button" @click=${() => dialog.close()}>${t('cancel')}</button>
        <button class="vt-button primary">${t('shows.create')}</button>
      </footer>
    </form>`;
}

async function submit(event, dialog, draw) {
  event.preventDefault();
  const {title, startsAt} = Object.fromEntries(new FormData(event.target));
  try {
    const show = await api.post('shows', {title, startsAt: toInstant(startsAt), lineUp: []});
    dialog.close();
    go(`shows/${show.slug}`);
  } catch (problem) {
    draw(problemText(problem));
  }
}
