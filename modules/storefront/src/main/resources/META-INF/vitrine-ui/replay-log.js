// SPDX-License-Identifier: Apache-2.0
/** What the server tells of a show that is over: whether it can be watched, what happened in it, and its chapters. */

const PAGE = 1_000;
/** How long a page of the log that could not be read is left alone. */
const PAUSE = 1_000;
/** All who were there ask for the replay; the first time each at some time within this. */
const SPREAD = 8_000;
/** It stands within seconds, or nobody has published it; each pause is longer than the one before. */
const TRIES = 9;

/** Whether a show can be watched again. @param {import('vitrine/api').Api} api @param {string} slug */
export async function hasReplay(api, slug) {
  return Boolean(await api.get(`shows/${slug}/recording`).catch(() => undefined));
}

/**
 * Answers when a show that has just ended can be watched again; false if it cannot be after some minutes.
 * @param {import('vitrine/api').Api} api @param {string} slug @returns {Promise<boolean>}
 */
export async function replayStands(api, slug) {
  for (let tries = 0; tries < TRIES; tries++) {
    await pause(SPREAD * (tries / 2 + Math.random()));
    if (await hasReplay(api, slug)) {
      return true;
    }
  }
  return false;
}

/**
 * Reads a show's log. A page that cannot be read is passed over, and the log ends where the next one cannot be read either.
 * @param {import('vitrine/api').Api} api @param {string} slug @param {(events: any[]) => void} take
 */
export async function readLog(api, slug, take) {
  let after = 0;
  let missed = false;
  let more = true;
  while (more) {
    const events = await page(api, slug, after);
    take(events ?? []);
    more = events ? events.length === PAGE : !missed;
    after = events?.at(-1)?.offset ?? after + PAGE;
    missed = !events;
  }
}

/** What the log holds after an offset, at the second try if need be; undefined where that fails, too. */
async function page(api, slug, after) {
  const read = async () => items(await api.get(`shows/${slug}/replay`, {query: {after, limit: PAGE}}));
  try {
    return await read();
  } catch {
    await pause(PAUSE);
    return read().catch(() => undefined);
  }
}

/** The chapters whose products are still there. @param {import('vitrine/api').Api} api @param {string} slug @param {import('./products.js').Products} products */
export async function readChapters(api, slug, products) {
  const read = items(await api.get(`shows/${slug}/chapters`));
  const known = await Promise.all(read.map(({product}) => products.get(product).catch(() => undefined)));
  return read.map((chapter, place) => ({...chapter, product: known[place]})).filter(({product}) => product);
}

function items(answer) {
  return answer.items ?? answer;
}

function pause(millis) {
  return new Promise((over) => setTimeout(over, millis));
}
