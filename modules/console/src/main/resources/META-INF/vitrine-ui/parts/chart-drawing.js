// SPDX-License-Identifier: Apache-2.0
/** How a chart is drawn: uPlot in our colours. */
import uPlot from 'uplot';
import {number, time} from 'vitrine/format';

/** The steps of the axis of time, in seconds: whole minutes. */
const MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * 60);

/**
 * @param {HTMLElement} place
 * @param {{label?: string, values: number[], bars?: boolean}[]} columns
 * @param {{at: string, label: string, bad?: boolean}[]} marks bad ones in the colour of what is bad
 * @returns {uPlot & {marks: typeof marks}}
 */
export function draw(place, columns, marks) {
  const colours = coloursAt(place);
  const {clientWidth: width, clientHeight: height} = place;
  const plot = new uPlot({
    width,
    height,
    legend: {show: false},
    cursor: {y: false, points: {size: 8}},
    scales: {x: {time: true, range: withRoom}, line: {range: fromZero}, bars: {range: fromZero}},
    axes: axes(colours, columns.some(({bars}) => bars)),
    series: [{}, ...columns.slice(1).map((column, place) => series(column, colours.series[place]))],
    hooks: {drawAxes: [(self) => drawMarks(self, colours)]},
  }, dataOf(columns), place);
  plot.marks = marks;
  return plot;
}

/** The values as uPlot draws them: no bar where there is nothing. @param {{values: number[], bars?: boolean}[]} columns */
export function dataOf(columns) {
  return columns.map(({values, bars}) => (bars ? values.map((value) => value || null) : values));
}

function series({label, bars}, colour) {
  const looks = bars
    ? {scale: 'bars', paths: uPlot.paths.bars({size: [0.5, 14]}), fill: colour, points: {show: false}}
    : {scale: 'line', width: 2, points: {show: ({data: [times]}) => times.length < 3}};
  return {label, stroke: colour, ...looks};
}

function axes(colours, twoSides) {
  const looks = {stroke: colours.text, font: `12px ${colours.font}`, ticks: {show: false}, grid: {stroke: colours.line, width: 1}};
  const numbers = (_, values) => values.map((value) => (Number.isInteger(value) ? number(value) : ''));
  const below = {...looks, grid: {show: false}, incrs: MINUTES, values: (_, seconds) => seconds.map((second) => time(second * 1000))};
  const left = {...looks, scale: 'line', size: 44, values: numbers};
  const right = {...looks, scale: 'bars', side: 1, size: 32, grid: {show: false}, values: numbers};
  return twoSides ? [below, left, right] : [below, left];
}

/** Half a minute at each side, so that the first and last bars are whole. */
function withRoom({data: [times]}) {
  return [times[0] - 30, times.at(-1) + 30];
}

function fromZero(_, __, most) {
  return [0, Math.max(4, Math.ceil((most ?? 0) * 1.15))];
}

function drawMarks(plot, colours) {
  const {ctx, bbox} = plot;
  ctx.save();
  ctx.setLineDash([4, 4]);
  for (const {at, bad} of plot.marks ?? []) {
    const x = plot.valToPos(Date.parse(at) / 1000, 'x', true);
    if (x >= bbox.left && x <= bbox.left + bbox.width) {
      ctx.strokeStyle = bad ? colours.bad : colours.text;
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
  }
  ctx.restore();
}

/** The tokens as the canvas needs them: resolved colours. */
function coloursAt(place) {
  const probe = document.createElement('i');
  place.append(probe);
  const resolved = (token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    text: resolved('--vt-text-muted'),
    line: resolved('--vt-line'),
    bad: resolved('--vt-bad'),
    series: [1, 2, 3].map((n) => resolved(`--vt-series-${n}`)),
    font: getComputedStyle(place).fontFamily,
  };
  probe.remove();
  return colours;
}
