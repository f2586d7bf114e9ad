// SPDX-License-Identifier: Apache-2.0
/** In which state the page of a show is: before, starting, live, interrupted, ended, replay, unavailable. The stage adds what the picture tells. */

const OF = {PLANNED: 'before', ARMED: 'before', LIVE: 'starting', ENDED: 'ended'};

/** In these there is a live picture, or soon will be. */
export const SHOWS_PICTURE = ['starting', 'live', 'interrupted'];

/** By the show as the server tells of it. @param {{state: string}} show */
export function stateOf(show) {
  return OF[show.state] ?? 'unavailable';
}

/** After something that happened. @param {string} state @param {{type: string}} event */
export function stateAfter(state, {type}) {
  switch (type) {
    case 'shows.Started':
      return state === 'before' ? 'starting' : state; // the picture may have been here before the news
    case 'shows.Ended':
      return 'ended';
    case 'streaming.Interrupted':
      return state === 'ended' ? 'ended' : 'interrupted';
    case 'streaming.Started':
    case 'streaming.Resumed':
      return state === 'interrupted' ? 'live' : state;
    default:
      return state;
  }
}

/** After news was missed: that the show has begun or ended may be among it; of the picture the stage tells. @param {string} state @param {{state: string}} show */
export function stateCaughtUp(state, show) {
  const now = stateOf(show);
  return now === 'ended' || (now === 'starting' && state === 'before') ? now : state;
}
