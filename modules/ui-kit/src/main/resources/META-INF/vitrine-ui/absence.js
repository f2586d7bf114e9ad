// SPDX-License-Identifier: Apache-2.0
/** Tells when nobody has seen the page for a while, and when somebody looks again. Used by room.js alone. */

const FOR = 30_000;

/**
 * @param {{away: () => void, back: () => void}} listener
 * @returns {() => void} ends it
 */
export function watchAbsence({away, back}) {
  let timer;
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) {
      timer = setTimeout(away, FOR);
    } else {
      back();
    }
  };
  document.addEventListener('visibilitychange', look);
  if (document.hidden) {
    look();
  }
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
