// SPDX-License-Identifier: Apache-2.0
/** Between instants of the server (ISO 8601, UTC) and what <input type="datetime-local"> holds (the reader's time). */

/** @param {string} local @returns {string | undefined} */
export function toInstant(local) {
  return local ? new Date(local).toISOString() : undefined;
}

/** @param {string | undefined} instant @returns {string} */
export function toLocal(instant) {
  if (!instant) {
    return '';
  }
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
