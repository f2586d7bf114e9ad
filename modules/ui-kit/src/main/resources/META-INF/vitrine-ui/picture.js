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
 * else (stock, price, moderation, interruptions, one's own notices) acts at once. Captions wait in a line of their own, by their times: what is said
 * is written down after it was said, and is not to stand behind what happened meanwhile. What was deleted while it waited is never
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
  'captions.CueSpoken',
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
  /** @typedef {{event: any, until: number}} Held @type {Held[]} */
  const line = [];
  /** @type {Held[]} */
  const captions = [];
  let timer;

  const due = ({event, until}, picture) => picture === undefined || event.mediaTime <= picture || performance.now() >= until;

  const look = () => {
    const picture = now();
    for (const held of [captions, line]) {
      while (held.length && due(held[0], picture)) {
        show(held.shift().event);
      }
    }
    if (!line.length && !captions.length) {
      clearInterval(timer);
      timer = undefined;
    }
  };

  const push = (event) => {
    if (event.type === 'chat.MessageDeleted') {
      line.splice(0, line.length, ...line.filter((one) => !tells(one.event, event.data.message)));
    }
    const held = isCaption(event) ? captions : line;
    const patient = waitsForPicture(event) && (own === undefined || event.actor !== own);
    const waits = patient && event.mediaTime && now() !== undefined;
    if (!waits && !(held.length && patient)) {
      show(event);
      return;
    }
    held.push({event: {mediaTime: 0, ...event}, until: performance.now() + longest});
    captions.sort((a, b) => a.event.mediaTime - b.event.mediaTime);
    timer ??= setInterval(look, every);
    look();
  };

  const flush = () => [...line.splice(0), ...captions.splice(0)].forEach(({event}) => show(event));
  const close = () => {
    clearInterval(timer);
    line.length = 0;
    captions.length = 0;
  };
  return {push, flush, close};
}

function isCaption({type, frame}) {
  return type === 'captions.CueSpoken' || frame?.name === 'captions';
}

function tells(event, message) {
  return message !== undefined && (event.data?.message === message || event.data?.id === message || event.id === message);
}
