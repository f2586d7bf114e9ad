// SPDX-License-Identifier: Apache-2.0
/** How a recording is, in words. */
import {html, nothing} from 'lit';

/** Megabytes or gigabytes. @param {any} host @param {number} bytes */
export function size(host, bytes) {
  const large = bytes >= 1e9;
  const unit = {style: 'unit', unit: large ? 'gigabyte' : 'megabyte', maximumFractionDigits: 1};
  return host.format.number(bytes / (large ? 1e9 : 1e6), unit);
}

/** Whether shoppers see it, and what is wrong with it. @param {any} host @param {any} recording */
export function standing(host, {state, open, published}) {
  if (state === 'RECORDING') {
    return html`<span class="vt-badge live">${host.t('state.recording')}</span>`;
  }
  const broken = state === 'BROKEN' || state === 'GAPS';
  return html`
    <span class="vt-badge ${open ? 'ok' : ''}">${host.t(open ? 'state.open' : published ? 'state.empty' : 'state.held')}</span>
    ${broken ? html`<span class="vt-badge warn">${host.t(state === 'GAPS' ? 'state.gaps' : 'state.broken')}</span>` : ''}`;
}

/** What the host is to know of a recording that is not whole. @param {any} host @param {any} recording */
export function trouble(host, {state}) {
  const key = {BROKEN: 'desk.broken', GAPS: 'desk.gaps'}[state];
  return key ? html`<p class="trouble" role="status">${host.t(key)}</p>` : nothing;
}
