// SPDX-License-Identifier: Apache-2.0
/**
 * What pages know of polls: as the server tells them over REST, kept by the room's events.
 *
 * @typedef {object} Poll
 * @property {string} id
 * @property {string} question
 * @property {string[]} options
 * @property {boolean} quiz
 * @property {'DRAFT' | 'OPEN' | 'CLOSED'} state
 * @property {number[]} counts
 * @property {number} [right]
 * @property {number} [mine]
 */

/** The poll after an event of the room; the same one where the event is not about it. @param {Poll | undefined} poll @returns {Poll | undefined} */
export function after(poll, {type, data}) {
  if (type === 'polls.PollOpened' && poll?.id !== data.poll) {
    const {poll: id, question, options, quiz} = data;
    return {id, question, options, quiz, state: 'OPEN', counts: options.map(() => 0)};
  }
  if (poll?.id !== data.poll || poll?.state === 'CLOSED') {
    return poll;
  }
  if (type === 'polls.PollCounted') {
    return {...poll, counts: data.counts};
  }
  return type === 'polls.PollClosed' ? {...poll, state: 'CLOSED', counts: data.counts, right: data.right ?? undefined} : poll;
}

/** How many have voted. @param {Poll} poll */
export function votes({counts}) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The share of an option, from 0 to 1. @param {Poll} poll @param {number} place */
export function share(poll, place) {
  const all = votes(poll);
  return all ? poll.counts[place] / all : 0;
}

/** The options that most have voted for. @param {Poll} poll @returns {string[]} */
export function leaders({options, counts}) {
  const most = Math.max(...counts);
  return most ? options.filter((_, place) => counts[place] === most) : [];
}
