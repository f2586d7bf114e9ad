// SPDX-License-Identifier: Apache-2.0
/**
 * Money, numbers, dates and lengths of time as the reader writes them (Intl, in the document's language).
 *
 *   import {money, sums, number, percent, dateTime, day, time, ago, until, clock, span, currencyDigits, minorUnits} from 'vitrine/format';
 *   money({minorUnits: 1999, currency: 'USD'})   "$19.99"
 *   clock(3723000)                               "1:02:03"      a running clock, from milliseconds
 *   ago(instant)                                 "3 minutes ago"
 *
 * Instants are ISO 8601 strings, Dates or milliseconds since 1970; what is missing is shown as an en dash.
 */
import {intlLocale} from './i18n.js';

const NOTHING = '–';
/** @type {Map<string, any>} */
const formats = new Map();

/** @typedef {{minorUnits: number, currency: string}} Money */
/** @typedef {string | number | Date | undefined | null} InstantLike */

function format(Type, options) {
  const key = `${intlLocale()} ${Type.name} ${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new Type(intlLocale(), options));
  }
  return formats.get(key);
}

/** How many decimals a currency has: 2 for EUR, 0 for JPY. @param {string} currency */
export function currencyDigits(currency) {
  return format(Intl.NumberFormat, {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
}

/** @param {Money | undefined | null} amount @param {Intl.NumberFormatOptions} [options] */
export function money(amount, options = {}) {
  if (!amount) {
    return NOTHING;
  }
  const {minorUnits: units, currency} = amount;
  return format(Intl.NumberFormat, {style: 'currency', currency, ...options}).format(units / 10 ** currencyDigits(currency));
}

/** Amounts of several currencies, one beside the other. @param {Money[] | undefined} amounts */
export function sums(amounts) {
  return amounts?.length ? amounts.map((amount) => money(amount)).join(' + ') : NOTHING;
}

/** The smallest units of an amount written by a person ("19,99" or "19.99"); NaN if it is none. */
export function minorUnits(text, currency) {
  const plain = String(text).trim().replace(/\s/g, '').replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 10 ** currencyDigits(currency)) : NaN;
}

/** An amount as it stands in an input: without the currency's sign. @param {Money} amount */
export function amountInput({minorUnits: units, currency}) {
  const digits = currencyDigits(currency);
  const options = {minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false};
  return format(Intl.NumberFormat, options).format(units / 10 ** digits);
}

/** @param {number | undefined | null} value @param {Intl.NumberFormatOptions} [options] */
export function number(value, options = {}) {
  return value === undefined || value === null ? NOTHING : format(Intl.NumberFormat, options).format(value);
}

/** @param {number} share 0.25 is 25 % */
export function percent(share) {
  return number(share, {style: 'percent', maximumFractionDigits: 1});
}

/** @param {InstantLike} instant @param {Intl.DateTimeFormatOptions} [options] */
export function dateTime(instant, options = {dateStyle: 'medium', timeStyle: 'short'}) {
  return instant ? format(Intl.DateTimeFormat, options).format(new Date(instant)) : NOTHING;
}

/** @param {InstantLike} instant */
export function day(instant) {
  return dateTime(instant, {weekday: 'short', day: 'numeric', month: 'short'});
}

/** @param {InstantLike} instant */
export function time(instant) {
  return dateTime(instant, {hour: 'numeric', minute: '2-digit'});
}

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

/** How long ago, or in how long, in words. @param {InstantLike} instant @param {{now?: number, style?: 'long' | 'short' | 'narrow'}} [options] */
export function ago(instant, {now = Date.now(), style = 'long'} = {}) {
  if (!instant) {
    return NOTHING;
  }
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[3];
  return format(Intl.RelativeTimeFormat, {numeric: 'auto', style}).format(Math.trunc(seconds / size), unit);
}

/** The same as {@link ago}, for what is to come. */
export const until = ago;

/** A running clock, "4:05" or "1:02:03". @param {number} millis */
export function clock(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part) => String(part).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A length of time in words, "1 hr 30 min". @param {number} minutes */
export function span(minutes) {
  const unit = (value, name) => number(value, {style: 'unit', unit: name, unitDisplay: 'short'});
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return [hours ? unit(hours, 'hour') : '', rest || !hours ? unit(rest, 'minute') : ''].filter(Boolean).join(' ');
}
