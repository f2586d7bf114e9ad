// SPDX-License-Identifier: Apache-2.0
/**
 * Figures over time: drawn by uPlot, or as a table; a switch chooses.
 *
 *   <vt-chart .label=${…} .columns=${[{key: 'at', values}, {key: 'viewers', label, values}, {key: 'orders', label, values, bars: true}]}
 *     .marks=${[{at, label}]}></vt-chart>
 *
 * The first column is the time in seconds since 1970; bars have an axis of their own on the right.
 */
import {html} from 'lit';
import {dateTime, number, time} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {empty, View} from '../view.js';
import {dataOf, draw} from './chart-drawing.js';

class Chart extends View {
  static properties = {label: {}, columns: {attribute: false}, marks: {attribute: false}, table: {state: true}};

  #drawing;
  #sized = new ResizeObserver(([{contentRect}]) => this.#drawing?.setSize({width: contentRect.width, height: contentRect.height}));
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #redraw = () => this.#drop() || this.requestUpdate();

  constructor() {
    super();
    this.columns = [];
    this.marks = [];
    this.table = localStorage.getItem('vt-chart') === 'table';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#drop();
  }

  render() {
    const [times, ...series] = this.columns;
    if (!times?.values.length) {
      return empty('chart', t('chart.none'));
    }
    return html`
      <div class="chart-top">
        <ul class="legend" aria-hidden="true">${series.map(({label}, place) => html`<li class="series-${place + 1}">${label}</li>`)}</ul>
        <button class="vt-button quiet small" aria-pressed=${String(this.table)} @click=${this.#switch}>${icon('table')}${t('chart.table')}</button>
      </div>
      ${this.table ? this.#asTable(times, series) : html`<div class="plot" role="img" aria-label=${this.#inWords(series)}></div>`}`;
  }

  #asTable(times, series) {
    return html`
      <div class="vt-scroll chart-table" tabindex="0" role="region" aria-label=${this.label}>
        <table class="vt-table">
          <caption class="vt-hidden">${this.label}</caption>
          <thead><tr><th scope="col">${t('chart.time')}</th>${series.map(({label}) => html`<th scope="col" class="end">${label}</th>`)}</tr></thead>
          <tbody>
            ${times.values.map((at, row) => html`
              <tr><th scope="row">${time(at * 1000)}</th>${series.map(({values}) => html`<td class="end">${number(values[row])}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>`;
  }

  #inWords(series) {
    const peaks = series.map(({label, values}) => t('chart.peak', {label, n: number(Math.max(0, ...values))}));
    const [first] = this.columns[0].values;
    return t('chart.in-words', {label: this.label, since: dateTime(first * 1000), peaks: peaks.join(', ')});
  }

  #switch() {
    this.table = !this.table;
    localStorage.setItem('vt-chart', this.table ? 'table' : 'plot');
  }

  updated() {
    const place = this.querySelector('.plot');
    if (!place) {
      this.#drop();
      return;
    }
    if (this.#drawing?.root.parentElement === place) {
      this.#drawing.marks = this.marks;
      this.#drawing.setData(dataOf(this.columns));
      return;
    }
    this.#drop();
    this.#drawing = draw(place, this.columns, this.marks);
    this.#sized.observe(place);
  }

  #drop() {
    this.#sized.disconnect();
    this.#drawing?.destroy();
    this.#drawing = undefined;
  }
}

customElements.define('vt-chart', Chart);
