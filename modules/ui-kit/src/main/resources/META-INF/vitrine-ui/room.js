// SPDX-License-Identifier: Apache-2.0
/**
 * A show's room: what happens in it, and saying something there.
 *
 *   import {openRoom} from 'vitrine/room';
 *   const room = openRoom('tea-time', {
 *     ticket: () => freshTicket(),        // or a token; left out for one who only watches. Asked for before each connect
 *     onEvent: (event) => …,              // a log event {offset, at, mediaTime?, type, actor?, audience, data}; each once, in order;
 *                                         // with past: true if it happened before we came in, or came back
 *     onViewers: (n) => …,
 *     onState: (state) => …,              // 'connecting' | 'open' | 'waiting' (for the next try) | 'paused' | 'closed'
 *     onReset: (what) => …,               // events were missed: read the show anew; history follows as events
 *     onUi: ({digest}) => …,              // plug-ins put something into pages, or took it away
 *     onFrame: ({name, body}) => …,      // what somebody tells outside the log: {"reactions": {…}}
 *     onProblem: (problem) => …,          // an {error} frame that answers nothing we said
 *   });
 *   const {o} = await room.say('hello');  // the message's offset; rejects with a Problem
 *   room.send('react', {kind: 'heart'}); // a command that wants no answer; let go of while there is no connection
 *   await room.say('indeed', {replyTo});  // answers the message with that id
 *   room.renew();                         // under a new name
 *   room.close();
 *
 * It connects again by itself: at once when the browser is back online, else after 0.5 s, doubled up to 15 s, with jitter, or
 * when the server's close frame says so (reason "retry=<ms>"); it resumes after the last offset seen, so nothing is lost or
 * doubled. What was said but not acknowledged is said again with the same id. A page that nobody has seen for half a minute
 * leaves the room ('paused') and resumes as soon as it is seen again. The same is told as DOM events (`event`,
 * `viewers`, `state`, `reset`, `ui`, `frame`, `problem`; what it is about in `detail`). Opens no connection after close().
 */
import {watchAbsence} from './absence.js';
import {Problem} from './api.js';
import {Said} from './said.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** What the room itself says; all other frames are somebody's own. */
const OWN = new Set(['hello', 'reset', 'e', 'o', 'events', 'viewers', 'ui', 'ack', 'error']);

/**
 * @typedef {object} RoomOptions
 * @property {string | (() => string | undefined | Promise<string | undefined>)} [ticket]
 * @property {(event: any) => void} [onEvent]
 * @property {(viewers: number) => void} [onViewers]
 * @property {(state: RoomState) => void} [onState]
 * @property {(what: any) => void} [onReset]
 * @property {(ui: {digest: string}) => void} [onUi]
 * @property {(frame: {name: string, body: any}) => void} [onFrame]
 * @property {(problem: Problem) => void} [onProblem]
 * @property {string} [base] the server, where it is another origin
 *
 * @typedef {'connecting' | 'open' | 'waiting' | 'paused' | 'closed'} RoomState
 */

/** @param {string} slug @param {RoomOptions} [options] */
export function openRoom(slug, options = {}) {
  return new Room(slug, options);
}

export class Room extends EventTarget {
  /** @type {RoomState} */ state = 'connecting';
  /** The number of viewers last told; undefined before. @type {number | undefined} */ viewers;
  #slug;
  #options;
  /** @type {WebSocket | undefined} */ #socket;
  /** @type {{e: number, o: number} | undefined} */ #seen;
  /** @type {{e: number, o: number} | undefined} */ #end;
  /** Whom the server takes us for: an id, or "anonymous". @type {string | undefined} */ as;
  #failures = 0;
  #turn = 0;
  #retry;
  #said = new Said();
  #online = () => this.state !== 'paused' && this.#connect();
  #absence;

  /** @param {string} slug @param {RoomOptions} options */
  constructor(slug, options) {
    super();
    this.#slug = slug;
    this.#options = options;
    window.addEventListener('online', this.#online);
    this.#absence = watchAbsence({away: () => this.#pause(), back: () => this.state === 'paused' && this.#connect()});
    queueMicrotask(this.#online);
  }

  /** Says something in the room. @param {string} text @param {{replyTo?: string}} [about] @returns {Promise<{o: number}>} */
  say(text, {replyTo} = {}) {
    const {id, done} = this.#said.add({text, replyTo});
    this.#send({say: {id, text, replyTo}});
    return done;
  }

  /** Sends a command that wants no answer. @param {string} name @param {unknown} body */
  send(name, body) {
    this.#send({[name]: body});
  }

  /** Comes in again with a fresh ticket, for one who has another name now; nothing is lost or doubled. */
  renew() {
    this.#leave();
    this.#connect();
  }

  /** Leaves the room for good. */
  close() {
    window.removeEventListener('online', this.#online);
    this.#absence();
    clearTimeout(this.#retry);
    this.#become('closed');
    this.#socket?.close(1000);
    this.#said.refuseAll();
  }

  #pause() {
    clearTimeout(this.#retry);
    this.#become('paused');
    this.#leave();
  }

  #leave() {
    const before = this.#socket;
    this.#socket = undefined;
    before?.close(1000);
  }

  async #connect() {
    const standing = this.#socket && this.#socket.readyState <= WebSocket.OPEN;
    if (this.state === 'closed' || standing) {
      return;
    }
    clearTimeout(this.#retry);
    this.#become('connecting');
    const turn = ++this.#turn;
    try {
      const {ticket} = this.#options;
      // Asked for before the socket is opened: the server waits two seconds for the hello, no longer.
      const shown = typeof ticket === 'function' ? await ticket() : ticket;
      if (turn === this.#turn && this.state === 'connecting') {
        this.#enter(shown);
      }
    } catch {
      this.#lost({reason: ''});
    }
  }

  #enter(ticket) {
    const socket = new WebSocket(this.#address());
    this.#socket = socket;
    socket.addEventListener('open', () => this.#greet(socket, ticket));
    socket.addEventListener('message', (message) => socket === this.#socket && this.#receive(message.data));
    socket.addEventListener('close', (close) => socket === this.#socket && this.#lost(close));
  }

  #address() {
    const url = new URL(`/api/v1/rooms/${encodeURIComponent(this.#slug)}`, this.#options.base ?? location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return url.href;
  }

  #greet(socket, ticket) {
    const from = this.#seen ?? this.#end;
    socket.send(JSON.stringify({hello: {ticket, resume: from && `${from.e}.${from.o}`}}));
    this.#become('open');
    this.#said.again().forEach((say) => this.#send({say}));
  }

  #receive(data) {
    const frame = JSON.parse(data);
    this.#failures = 0;
    if (frame.hello) {
      this.#welcomed(frame.hello);
    }
    if (frame.reset !== undefined) {
      this.#seen = undefined;
      this.#tell('reset', frame.reset, 'onReset');
    }
    if (frame.events) {
      this.#take(frame);
    }
    if (frame.viewers !== undefined) {
      this.#count(frame.viewers);
    }
    if (frame.ui) {
      this.#tell('ui', frame.ui, 'onUi');
    }
    if (frame.ack) {
      this.#said.acknowledge(frame.ack.id, {o: frame.ack.o});
    }
    if (frame.error) {
      this.#refused(frame.error);
    }
    Object.keys(frame)
      .filter((name) => !OWN.has(name))
      .forEach((name) => this.#tell('frame', {name, body: frame[name]}, 'onFrame'));
  }

  /** Where the log ends is where to go on if nothing happens meanwhile; the history that follows lies before it. */
  #welcomed({epoch, offset, viewers, as}) {
    this.as = as;
    this.#end = {e: epoch, o: offset};
    this.#count(viewers);
  }

  #count(viewers) {
    this.viewers = viewers;
    this.#tell('viewers', viewers, 'onViewers');
  }

  #take({e, o, events}) {
    for (const event of events) {
      const offset = event.offset ?? o;
      if (!this.#seen || offset > this.#seen.o) {
        this.#seen = {e, o: offset};
        this.#tell('event', offset > this.#end.o ? event : {...event, past: true}, 'onEvent');
      }
    }
    this.#seen = {e, o: Math.max(o ?? 0, this.#seen?.o ?? 0)};
  }

  #refused(error) {
    const problem = new Problem({status: 400, ...error, code: error.code ?? String(error.type ?? 'refused').split('/').pop()});
    if (!this.#said.refuse(error.id, problem)) {
      this.#tell('problem', problem, 'onProblem');
    }
  }

  #lost(close) {
    if (this.state === 'closed') {
      return;
    }
    this.#become('waiting');
    const hint = Number(/retry=(\d+)/.exec(close.reason)?.[1]);
    const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#connect(), hint || longest * (0.5 + Math.random() / 2));
  }

  #send(frame) {
    if (this.state === 'open' && this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(frame));
    }
  }

  #become(state) {
    if (this.state !== state || state === 'connecting') {
      this.state = state;
      this.#tell('state', state, 'onState');
    }
  }

  #tell(name, detail, listener) {
    this.#options[listener]?.(detail);
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}
