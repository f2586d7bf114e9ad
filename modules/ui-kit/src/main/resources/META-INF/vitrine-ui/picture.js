// SPDX-License-Identifier: Apache-2.0
/**
 * Holds back what has to wait for the picture.
 *
 *   import {holdForPicture, waitsForPicture} from 'vitrine/picture';
 *   const held = holdForPicture({
 *     now: () => programme.now(),        // the programme time on screen (ms since 1970), undefined without a picture
 *     show: (event) => …,                // each event once
 *     own: `shopper:${me.id}`,           // this actor's own events are shown at once
 *   });
 *   room: openRoom(slug, {onEvent: held.push})
 *   held.flush();                        // show all that is held, e.g. when the picture is given up
 *   held.close();
 *
 * Pins, chat, questions on the screen, polls and reactions with a mediaTime wait until the picture has reached it, and keep their order; everything
 * else (stock, price, moderation, interruptions, one's own notices) acts at once. What was deleted while it waited is never
 * shown. Nothing waits longer than `longest` (20 s): a stalled picture does not hide the talk.
 */

const WAITING = new Set([
  'shows.ProductPinned',
  'shows.ProductUnpinned',
  'chat.MessagePosted',
  'questions.QuestionShown',
  'questions.QuestionHidden',
  'polls.PollOpened',
  'polls.PollCounted',
  'polls.PollClosed',
  'reactions.ReactionsCounted',
]);

/** Whether this event waits for the picture, or this frame from outside the log. @param {{type?: string, frame?: object}} event */
export function waitsForPicture({type, frame}) {
  return frame !== undefined || WAITING.has(type);
}

/**
 * @param {object} options
 * @param {() => number | undefined} options.now
 * @param {(event: any) => void} options.show
 * @param {string} [options.own]
 * @param {number} [options.longest] in milliseconds
 * @param {number} [options.every] how often the picture is looked at, in milliseconds
 */
export function holdForPicture({now, show, own, longest = 20_000, every = 100}) {
  /** @type {{event: any, until: number}[]} */
  let held = [];
  let timer;

  const due = ({event, until}, picture) => picture === undefined || event.mediaTime <= picture || performance.now() >= until;

  const look = () => {
    const picture = now();
    while (held.length && due(held[0], picture)) {
      show(held.shift().event);
    }
    if (!held.length) {
      clearInterval(timer);
      timer = undefined;
    }
  };

  const push = (event) => {
    if (event.type === 'chat.MessageDeleted') {
      held = held.filter((one) => !tells(one.event, event.data.message));
    }
    const patient = waitsForPicture(event) && (own === undefined || event.actor !== own);
    const waits = patient && event.mediaTime && now() !== undefined;
    if (!waits && !(held.length && patient)) {
      show(event);
      return;
    }
    held.push({event: {mediaTime: 0, ...event}, until: performance.now() + longest});
    timer ??= setInterval(look, every);
    look();
  };

  const flush = () => held.splice(0).forEach(({event}) => show(event));
  const close = () => {
    clearInterval(timer);
    held = [];
  };
  return {push, flush, close};
}

function tells(event, message) {
  return message !== undefined && (event.data?.message === message || event.data?.id === message || event.id === message);
}
