// SPDX-License-Identifier: Apache-2.0
/**
 * What happened in a show, in step with its replay, in both directions. Pure: it knows neither page nor picture.
 *
 *   const score = new ReplayScore({
 *     show: (event) => …,            // the picture has reached this one
 *     rebuild: (events) => …,        // it has jumped: clear all, then show these, which stood there at that moment
 *   });
 *   score.add(events);               // of the log, page after page
 *   score.at(time);                  // the programme clock's time on the screen, again and again
 *   score.standing()                 // what stands there now: for one who listens only from now on
 *
 * What was deleted has lost its text, and is left out.
 */
import {waitsForPicture} from 'vitrine/picture';

/** More than a step on, or any step back, is a jump; in milliseconds. */
const LONGEST_STEP = 5_000;
const BACK = 400;
const LINES = 50;

export class ReplayScore {
  /** @type {{time: number, event: any}[]} */ #events = [];
  #show;
  #rebuild;
  /** @type {number | undefined} */ #time;
  #late = false;

  /** @param {{show: (event: any) => void, rebuild: (events: any[]) => void}} page */
  constructor({show, rebuild}) {
    this.#show = show;
    this.#rebuild = rebuild;
  }

  /** @param {any[]} events */
  add(events) {
    const added = events.filter(isShown).map((event) => ({time: event.mediaTime ?? Date.parse(event.at), event}));
    this.#late ||= this.#time !== undefined && added.some(({time}) => time <= this.#time);
    this.#events = [...this.#events, ...added].sort((a, b) => a.time - b.time);
  }

  /** @param {number | undefined} time */
  at(time) {
    if (time === undefined) {
      return;
    }
    const before = this.#time;
    this.#time = time;
    if (before === undefined || this.#late || time < before - BACK || time > before + LONGEST_STEP) {
      this.#late = false;
      this.#rebuild(this.standing());
    } else if (time > before) {
      this.#events.slice(this.#count(before), this.#count(time)).forEach(({event}) => this.#show(event));
    } else {
      this.#time = before; // a little back, as players do when they seek to a frame
    }
  }

  /** The last lines, and of all else what had begun last and was not over. @returns {any[]} */
  standing() {
    const events = this.#time === undefined ? [] : this.#upTo(this.#time);
    const lines = events.filter(({type}) => type === 'chat.MessagePosted').slice(-LINES);
    const standing = [
      ...since(events, 'shows.ProductPinned', 'shows.ProductUnpinned', 'shows.'),
      ...since(events, 'polls.PollOpened', 'polls.PollClosed', 'polls.'),
      ...since(events, 'questions.QuestionShown', 'questions.QuestionHidden', 'questions.'),
    ];
    return [...lines, ...standing];
  }

  #upTo(time) {
    return this.#events.slice(0, this.#count(time)).map(({event}) => event);
  }

  /** How many had happened by then. */
  #count(time) {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#events[middle].time <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** What has happened to the last thing that began; nothing if it is over. */
function since(events, begins, ends, family) {
  const first = events.findLastIndex(({type}) => type === begins);
  const rest = first < 0 ? [] : events.slice(first).filter(({type}) => type.startsWith(family));
  return rest.some(({type}) => type === ends) ? [] : rest;
}

function isShown(event) {
  return waitsForPicture(event) && (event.type !== 'chat.MessagePosted' || typeof event.data.text === 'string');
}
