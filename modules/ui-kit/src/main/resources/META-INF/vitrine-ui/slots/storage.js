// SPDX-License-Identifier: Apache-2.0
/** What a plug-in keeps in this browser, under its own name: values that JSON can write. Where the browser stores nothing, nothing is kept. */

/** @param {string} bundle */
export function storageOf(bundle) {
  const key = (name) => `vtx:${bundle}:${name}`;
  return Object.freeze({
    get: (name) => attempt(() => JSON.parse(localStorage.getItem(key(name)) ?? 'null') ?? undefined),
    set: (name, value) => attempt(() => localStorage.setItem(key(name), JSON.stringify(value))),
    remove: (name) => attempt(() => localStorage.removeItem(key(name))),
  });
}

async function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
