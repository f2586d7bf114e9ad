// SPDX-License-Identifier: Apache-2.0
/** The sliders that say how often what goes wrong, in percent. */
import {html} from 'lit';

/** @typedef {{percent: Record<string, number>, seed?: number}} Mischief */

const GROUPS = {
  calls: ['out-of-reach', 'lost-calls', 'lost-replies', 'errors', 'slow-answers'],
  reports: ['late-reports', 'double-reports', 'disordered-reports', 'lost-reports'],
};

/** Nothing goes wrong. @param {Mischief} mischief @returns {Mischief} */
export function blank({percent}) {
  return {percent: Object.fromEntries(Object.keys(percent).map((code) => [code, 0]))};
}

/** What is sent of it. @param {Mischief} draft @returns {Mischief} */
export function readForm({percent, seed}) {
  return {percent, seed};
}

/**
 * @param {any} host @param {Mischief} draft
 * @param {{change: (draft: Mischief) => void, save: () => void, stop: () => void}} actions
 */
export function mischiefForm(host, draft, {change, save, stop}) {
  const submit = (event) => {
    event.preventDefault();
    save();
  };
  const moved = (code) => ({target}) => change({...draft, percent: {...draft.percent, [code]: Number(target.value)}});
  const seeded = ({target}) => change({...draft, seed: target.value === '' ? undefined : Number(target.value)});
  return html`
    <form @submit=${submit} aria-labelledby="sandbox-mischief">
      <h2 id="sandbox-mischief">${host.t('mischief.title')}</h2>
      ${Object.entries(GROUPS).map(([group, codes]) => html`
        <fieldset>
          <legend>${host.t(`mischief.${group}`)}</legend>
          ${codes.map((code) => slider(host, code, draft.percent[code] ?? 0, moved(code)))}
        </fieldset>`)}
      <div class="vt-field">
        <label for="sandbox-seed">${host.t('mischief.seed')}</label>
        <input id="sandbox-seed" type="number" step="1" max="1000000000" min="0" aria-describedby="sandbox-seed-hint" .value=${String(draft.seed ?? '')} @input=${seeded}>
        <small id="sandbox-seed-hint">${host.t('mischief.seed-hint')}</small>
      </div>
      <div class="desk-row">
        <button class="vt-button primary">${host.t('mischief.save')}</button>
        <button type="button" class="vt-button" @click=${stop}>${host.t('mischief.stop')}</button>
      </div>
    </form>`;
}

function slider(host, code, share, moved) {
  const id = `sandbox-${code}`;
  return html`
    <label for=${id}>${host.t(`trouble.${code}`)}</label>
    <input id=${id} type="range" min="0" max="100" .value=${String(share)} aria-valuetext=${host.format.percent(share / 100)} @input=${moved}>
    <output for=${id}>${host.format.percent(share / 100)}</output>`;
}
