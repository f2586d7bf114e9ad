// SPDX-License-Identifier: Apache-2.0
/**
 * The live picture over a WebSocket, a message a frame: the way with the least delay.
 *
 * First comes a text, {"type", "origin"}: the media type, and the programme clock's time at 0 of the timeline in milliseconds since 1970.
 * Then the initialisation segment, everything since the last key frame, and each frame as it is made; the first two again when the
 * formats change or another publisher begins. A lost connection is opened again, sooner or later; whoever looks at another page for a
 * while with the sound off gives his up until he is back.
 */
import {watchAbsence} from '../absence.js';
import {MediaBuffer, plays} from './media-buffer.js';
import {Playhead} from './playhead.js';

const ENDED = 1000;
const FULL = 1013;
const TOO_SLOW = 4008;
const NOBODY_STREAMS = 4404;
const MOST_FAILURES = 4;
const FIRST_PAUSE = 250;
/** A connection over which something came, and that held for so long, was a good one. */
const GOOD = 10_000;
/** Nothing comes while a publisher is lost, nor over a connection that is dead without anyone having said so. */
const SILENCE = 8_000;

export class LiveSocket {
  #video;
  #url;
  #events;
  #socket;
  #buffer;
  #playhead;
  #origin;
  #failures = 0;
  #since = 0;
  #heard = false;
  #pause;
  #silence;
  #ignoreAbsence;
  #listening = new AbortController();

  /** Whether this browser has what it takes. */
  static get isPossible() {
    return plays('video/mp4; codecs="avc1.42e01e,mp4a.40.2"');
  }

  /**
   * @param {HTMLVideoElement} video
   * @param {string} address such as /media/tea-time/live
   * @param {import('../programme.js').Events} events
   */
  constructor(video, address, events) {
    this.#video = video;
    this.#url = new URL(address, location.href);
    this.#url.protocol = this.#url.protocol.replace('http', 'ws');
    this.#events = events;
    video.addEventListener('error', () => this.#again(), {signal: this.#listening.signal});
    this.#ignoreAbsence = watchAbsence({away: () => this.#rest(), back: () => this.#back()});
    this.#connect();
  }

  now() {
    return this.#playhead?.begun ? this.#origin + this.#video.currentTime * 1000 : undefined;
  }

  close() {
    this.#listening.abort();
    this.#ignoreAbsence();
    this.#hangUp();
    this.#forget();
  }

  #connect() {
    this.#pause = undefined;
    const socket = new WebSocket(this.#url);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#since = performance.now();
    this.#heard = false;
    socket.onmessage = ({data}) => this.#hear(data);
    socket.onclose = ({code}) => this.#closed(code);
    this.#listen();
  }

  #hear(data) {
    this.#heard = true;
    if (typeof data === 'string') {
      this.#greeted(JSON.parse(data));
    } else {
      this.#got(data);
    }
  }

  #greeted({type, origin}) {
    if (!plays(type)) {
      this.#events.failed();
      return;
    }
    if (this.#buffer?.canChange(type) && origin === this.#origin) {
      this.#buffer.change(type);
    } else {
      this.#forget();
      this.#open(type);
    }
    this.#origin = origin;
  }

  #open(type) {
    const playhead = new Playhead(this.#video, () => this.#events.play());
    this.#playhead = playhead;
    this.#buffer = new MediaBuffer(this.#video, type, {appended: () => playhead.look(), failed: () => this.#again()});
  }

  #got(data) {
    this.#listen();
    this.#buffer?.append(new Uint8Array(data));
  }

  #listen() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#renew(), SILENCE * (1 + Math.random()));
  }

  #closed(code) {
    this.#socket = undefined;
    if (code === ENDED || code === NOBODY_STREAMS) {
      this.#events.gone();
    } else if (code === FULL || code === TOO_SLOW) {
      this.#events.failed();
    } else {
      this.#retry();
    }
  }

  /** What came cannot be played on: begin anew. */
  #again() {
    if (!this.#buffer) {
      return;
    }
    this.#hangUp();
    this.#forget();
    this.#retry();
  }

  #retry() {
    clearTimeout(this.#silence);
    const good = this.#heard && performance.now() - this.#since > GOOD;
    this.#failures = good ? 1 : this.#failures + 1;
    if (this.#failures >= MOST_FAILURES) {
      this.#events.failed();
      return;
    }
    const pause = FIRST_PAUSE * 2 ** (this.#failures - 1);
    this.#pause = setTimeout(() => this.#connect(), pause * (0.5 + Math.random())); // not all who lost it at once
  }

  /** A socket that has carried nothing at all may never do so, as behind some proxies. */
  #renew() {
    this.#hangUp();
    if (this.#heard) {
      this.#connect();
    } else {
      this.#retry();
    }
  }

  #rest() {
    if (this.#video.muted || this.#video.paused) {
      this.#hangUp();
    }
  }

  #back() {
    if (!this.#socket && !this.#pause) {
      this.#connect();
    }
  }

  #hangUp() {
    clearTimeout(this.#silence);
    clearTimeout(this.#pause);
    this.#pause = undefined;
    if (this.#socket) {
      this.#socket.onclose = this.#socket.onmessage = null;
      this.#socket.close();
      this.#socket = undefined;
    }
  }

  #forget() {
    this.#playhead?.close();
    this.#buffer?.close();
    this.#playhead = this.#buffer = undefined;
  }
}
