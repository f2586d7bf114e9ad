// SPDX-License-Identifier: Apache-2.0
/**
 * Counts what goes wrong in plug-ins: three errors within a minute, and that version is stopped on this page and staff are told.
 *
 * Errors in listeners, timers and promises reach the window alone; whose they are is told by the address of the module in them.
 */
import {t} from '../i18n.js';
import {notify} from '../notices.js';
import {offers, titleOf, versionOf} from './offers.js';
import {page} from './page.js';

const MOST = 3;
const WITHIN = 60_000;

const times = new Map();
const counted = new WeakSet();
/** @type {Set<WeakRef<any>>} */
const watched = new Set();

/** Looks after what goes wrong in this contribution outside its callbacks. @param {any} contribution */
export function watch(contribution) {
  watched.add(new WeakRef(contribution));
}

/** @param {import('./offers.js').Offer} offer @param {unknown} error */
export function strike(offer, error) {
  if (error instanceof Object && counted.has(error)) {
    return;
  }
  if (error instanceof Object) {
    counted.add(error);
  }
  console.error(`Something went wrong in ${offer.id} ${offer.version}:`, error);
  const now = performance.now();
  const lately = [...(times.get(versionOf(offer)) ?? []), now].filter((time) => now - time < WITHIN);
  times.set(versionOf(offer), lately);
  if (lately.length >= MOST) {
    stop(offer);
  }
}

function stop(offer) {
  times.delete(versionOf(offer));
  offers.stop(offer);
  console.error(`${offer.id} ${offer.version} is stopped on this page after ${MOST} errors`);
  if (page.tellsErrors) {
    notify(t('slots.stopped', {name: titleOf(offer), version: offer.version}), {kind: 'bad'});
  }
}

function blame(event, error, file = '') {
  const trace = `${file} ${error?.stack ?? ''}`;
  const guilty = contributions().filter(({offer}) => offer && trace.includes(offer.base));
  const exact = guilty.filter(({offer}) => trace.includes(offer.module));
  if (guilty.length) {
    event.preventDefault();
  }
  if (guilty.length && error?.name !== 'AbortError') {
    (exact.length ? exact : guilty.slice(0, 1)).forEach((contribution) => contribution.failed(error));
  }
}

function contributions() {
  const found = [];
  for (const reference of watched) {
    const contribution = reference.deref();
    if (!contribution) {
      watched.delete(reference);
    } else if (contribution.isConnected) {
      found.push(contribution);
    }
  }
  return found;
}

addEventListener('error', (event) => blame(event, event.error, event.filename));
addEventListener('unhandledrejection', (event) => blame(event, event.reason));
