// SPDX-License-Identifier: Apache-2.0
/**
 * Tells the host how the picture gets here: its delay, how often it stood still, and which way it comes.
 *
 *   const stop = reportWatching(room, () => stage);
 *
 * Once in a quarter of a minute, as a frame outside the log; in a crowd each time by about five hundred of them, so that ten thousand
 * make no more frames than a small room's talk. The server counts and forgets.
 */

const EVERY = 15_000;
const SPEAKERS = 500;
const LONGEST = 60_000;

/**
 * @param {import('vitrine/room').Room} room
 * @param {() => {state: string, stalls: number, way?: string, delay: () => number | undefined} | null} stage
 * @returns {() => void} ends it
 */
export function reportWatching(room, stage) {
  let known = 0;
  const timer = setInterval(() => {
    const seen = stage();
    const delay = seen?.state === 'live' ? seen.delay() : undefined;
    const stalls = (seen?.stalls ?? 0) - known;
    known = seen?.stalls ?? 0;
    if (delay !== undefined && delay <= LONGEST && !document.hidden && Math.random() < SPEAKERS / Math.max(1, room.viewers ?? 1)) {
      room.send('watching', {delay: Math.round(delay), stalls, over: seen.way === 'socket' ? 'socket' : 'hls'});
    }
  }, EVERY);
  return () => clearInterval(timer);
}
