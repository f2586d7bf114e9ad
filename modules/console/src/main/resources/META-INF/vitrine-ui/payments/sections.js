// SPDX-License-Identifier: Apache-2.0
/** The way between the pages about money. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {link} from '../router.js';

const PAGES = {list: 'payments', disputes: 'payments/disputes', providers: 'payments/providers', reconciliation: 'payments/reconciliation'};

/** @param {keyof typeof PAGES} open */
export function sections(open) {
  return html`
    <header class="heading"><h1>${t('money.title')}</h1></header>
    <nav class="choices" aria-label=${t('money.pages')}>
      ${Object.entries(PAGES).map(([name, path]) => html`
        <a href=${link(path)} aria-current=${name === open ? 'page' : 'false'}>${t(`money.page.${name}`)}</a>`)}
    </nav>`;
}
