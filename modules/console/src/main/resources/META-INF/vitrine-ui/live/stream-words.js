// SPDX-License-Identifier: Apache-2.0
/** The health of a stream in words. */
import {number} from 'vitrine/format';
import {has, t} from 'vitrine/i18n';

/** @param {any} stream as the server tells it; undefined while it has not answered @returns {{kind: string, text: string}} */
export function streamWords(stream) {
  if (!stream) {
    return {kind: '', text: '–'};
  }
  const worst = stream.words.find(({hint}) => !hint);
  if (worst) {
    const key = `stream.advice.${worst.code}`;
    return {kind: 'warn', text: has(key) ? t(key) : worst.sentence};
  }
  if (!stream.receiving) {
    return {kind: 'warn', text: t(`stream.${stream.state}`)};
  }
  return {kind: 'ok', text: t('stream.good', {rate: megabits(stream.bitsPerSecond)})};
}

/** How those who watch see the host. @param {any} viewing as the server tells it; undefined where nobody tells */
export function viewingWords(viewing) {
  if (!viewing) {
    return t('stream.viewing.none');
  }
  const delay = seconds(viewing.delayMedianMillis);
  if (viewing.stalling === 0) {
    return t('stream.viewing.smooth', {delay});
  }
  return t('stream.viewing.stalling', {delay, n: Math.max(1, Math.round(1 / viewing.stalling))});
}

/** The figures behind the words, as pairs of a label and a text. @param {any} stream @returns {{label: string, text: string}[]} */
export function streamFigures({bitsPerSecond, framesPerSecond, keyFrameSeconds, video, audio, arrival, viewing}) {
  return [
    {label: t('stream.figure.rate'), text: t('stream.megabits', {rate: megabits(bitsPerSecond)})},
    {label: t('stream.figure.pictures'), text: video ? number(framesPerSecond) : t('stream.figure.none')},
    {label: t('stream.figure.missed'), text: number(arrival.missedPictures)},
    {label: t('stream.figure.key-frames'), text: keyFrameSeconds ? inSeconds(keyFrameSeconds * 1000) : '–'},
    {label: t('stream.figure.behind'), text: inSeconds(arrival.behindMillis)},
    {label: t('stream.figure.drift'), text: inSeconds(arrival.driftMillis)},
    {label: t('stream.figure.jitter'), text: inSeconds(arrival.jitterMillis)},
    {label: t('stream.figure.picture'), text: video ? `${video.width} × ${video.height}` : t('stream.figure.none')},
    {label: t('stream.figure.sound'), text: audio ? t('stream.kilohertz', {rate: number(audio.sampleRate / 1000)}) : t('stream.figure.none')},
    ...(viewing ? [
      {label: t('stream.figure.delay'), text: inSeconds(viewing.delayMedianMillis)},
      {label: t('stream.figure.delay-most'), text: inSeconds(viewing.delayP95Millis)},
      {label: t('stream.figure.socket'), text: number(viewing.overSocket, {style: 'percent', maximumFractionDigits: 0})},
    ] : []),
  ];
}

function megabits(bits) {
  return number(bits / 1e6, {maximumFractionDigits: 1});
}

function inSeconds(millis) {
  return t('stream.seconds', {seconds: seconds(millis)});
}

function seconds(millis) {
  return number(millis / 1000, {minimumFractionDigits: 1, maximumFractionDigits: 1});
}
