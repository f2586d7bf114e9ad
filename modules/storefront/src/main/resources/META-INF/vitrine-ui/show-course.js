// SPDX-License-Identifier: Apache-2.0
/**
 * The course of a show: what happens in it, told when the picture is there. While it runs the room tells it, in a replay the log.
 *
 *   const course = new ShowCourse(slug, guest, {
 *     stage: () => …,              // whose picture it is
 *     happened: (event) => …,      // the picture has reached it
 *     arrived: (event) => …,       // it is here, whatever the picture shows
 *     viewers: (n) => …,
 *     missed: () => …,             // much was missed: read the show anew
 *     cleared: () => …,            // the picture has jumped: nothing that stood over it stands any more
 *   });
 *   course.follow();               // in the room
 *   course.replay();               // by the log; leaves the room
 *   course.standing()              // what happened before and still stands, in a replay: for those who begin to listen now
 *
 * Plug-ins are told the same as the page.
 */
import {holdForPicture} from 'vitrine/picture';
import {openRoom} from 'vitrine/room';
import {page} from 'vitrine/slots';
import {readLog} from './replay-log.js';
import {ReplayScore} from './replay-score.js';
import {heardOfSlots} from './slot-page.js';
import {reportWatching} from './watch-report.js';

/** How often a replay looks where its picture is. */
const STEP = 200;

export class ShowCourse {
  #slug;
  #guest;
  #page;
  #room;
  #held;
  /** @type {ReplayScore | undefined} */ #score;
  #leave = () => {};
  #looking;

  /** @param {string} slug @param {import('./guest.js').Guest} guest */
  constructor(slug, guest, listening) {
    this.#slug = slug;
    this.#guest = guest;
    this.#page = listening;
  }

  follow() {
    this.#held = holdForPicture({
      now: () => this.#page.stage()?.programmeTime(),
      show: (event) => this.#tell(event),
    });
    this.#room = openRoom(this.#slug, {
      ticket: () => this.#guest.token().catch(() => undefined),
      onEvent: (event) => this.#arrived(event),
      onViewers: (viewers) => this.#page.viewers(viewers),
      onReset: () => this.#missed(),
      onUi: heardOfSlots,
      onFrame: (frame) => this.#held.push({mediaTime: frame.body?.mediaTime, frame}),
    });
    this.#leave = reportWatching(this.#room, this.#page.stage);
  }

  /** Read from the log; no room is needed. Done when all of it is read. */
  async replay() {
    this.#leave();
    this.#held?.close();
    this.#room?.close();
    const score = new ReplayScore({show: (event) => this.#replayed(event), rebuild: (events) => this.#rebuild(events)});
    this.#score = score;
    clearInterval(this.#looking);
    this.#looking = setInterval(() => score.at(this.#page.stage()?.picture?.now()), STEP);
    await readLog(this.#guest.open, this.#slug, (events) => score.add(events));
  }

  standing() {
    return this.#score?.standing() ?? [];
  }

  /** Says something in the room. @param {string} text @param {{replyTo?: string}} [about] */
  async say(text, about) {
    return this.#room?.say(text, about);
  }

  /** Tells the room something that wants no answer. @param {string} name @param {unknown} body */
  send(name, body) {
    this.#room?.send(name, body);
  }

  /** The guest has another name now. */
  renew() {
    this.#room?.renew();
  }

  /** One's own words are shown at once, all else when the picture is there. */
  #arrived(event) {
    this.#page.arrived(event);
    if (event.actor === `shopper:${this.#guest.id}`) {
      this.#tell(event);
    } else {
      this.#held.push(event);
    }
  }

  #missed() {
    page.tell('reset');
    this.#page.missed();
  }

  #replayed(event) {
    const felt = event.type === 'reactions.ReactionsCounted';
    this.#tell(felt ? {frame: {name: 'reactions', body: {counts: event.data.counts}}} : event);
  }

  /** What is put into the page for the new place listens only afterwards, and is told then what stands. */
  #rebuild(events) {
    this.#page.cleared();
    events.forEach((event) => this.#replayed(event));
  }

  #tell(event) {
    if (event.frame) {
      page.tell('frame', event.frame);
      return;
    }
    page.tell('room', event);
    this.#page.happened(event);
  }
}
