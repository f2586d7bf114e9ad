// SPDX-License-Identifier: Apache-2.0
/** The messages of a plug-in, kept apart from the page's: its `messages/<language>.json`, English where a language lacks one. */
import {Texts} from '../i18n.js';

/** @type {Map<string, Promise<Texts>>} */
const known = new Map();

/** @param {import('./offers.js').Offer} offer */
export function ownTexts({base, languages = []}) {
  if (!known.has(base)) {
    const loading = load(base, languages);
    loading.catch(() => known.delete(base));
    known.set(base, loading);
  }
  return known.get(base);
}

async function load(base, languages) {
  const texts = new Texts();
  if (languages.length) {
    await texts.load(new URL(`${base}messages/`, location.origin), languages);
  }
  return texts;
}
