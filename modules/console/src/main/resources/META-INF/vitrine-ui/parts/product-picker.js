// SPDX-License-Identifier: Apache-2.0
/** A dialog in which products are chosen for a line-up. */
import {html, nothing, render} from 'lit';
import {t} from 'vitrine/i18n';
import {priceText, thumbnail, titleOf} from './product-bits.js';

/**
 * @param {Map<string, any>} products by id
 * @param {string[]} taken ids that are in the line-up already
 * @returns {Promise<string[]>} the ids chosen, in the order of their choosing
 */
export function pickProducts(products, taken) {
  return new Promise((answer) => {
    const dialog = document.createElement('dialog');
    const state = {search: '', chosen: new Set(), offered: [...products.values()].filter(({id}) => !taken.includes(id))};
    const draw = () => render(form(dialog, state, draw), dialog);
    dialog.className = 'vt-dialog picker';
    dialog.setAttribute('aria-labelledby', 'picker');
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'add' ? [...state.chosen] : []);
    });
    draw();
    document.body.append(dialog);
    dialog.showModal();
  });
}

function form(dialog, state, draw) {
  const found = state.offered.filter((product) => titleOf(product).toLowerCase().includes(state.search.toLowerCase()));
  const search = (event) => {
    state.search = event.target.value;
    draw();
  };
  return html`
    <form method="dialog">
      <header><h2 id="picker">${t('line-up.add')}</h2></header>
      <div class="body">
        <input class="vt-input" type="search" aria-label=${t('products.search')} placeholder=${t('products.search')} autofocus @input=${search}
          @keydown=${(event) => event.key === 'Enter' && event.preventDefault()}>
        ${found.length ? nothing : html`<p class="vt-muted">${t('products.none-found')}</p>`}
        <ul class="choose">${found.map((product) => option(product, state, draw))}</ul>
      </div>
      <footer>
        <button class="vt-button" value="">${t('cancel')}</button>
        <button class="vt-button primary" value="add" ?disabled=${!state.chosen.size}>${t('line-up.add-n', {n: state.chosen.size})}</button>
      </footer>
    </form>`;
}

function option(product, state, draw) {
  const toggle = (event) => {
    state.chosen[event.target.checked ? 'add' : 'delete'](product.id);
    draw();
  };
  return html`
    <li>
      <label class="vt-check">
        <input type="checkbox" .checked=${state.chosen.has(product.id)} @change=${toggle}>
        ${thumbnail(product)}
        <span class="grow"><b>${titleOf(product)}</b><small>${priceText(product)}</small></span>
      </label>
    </li>`;
}
