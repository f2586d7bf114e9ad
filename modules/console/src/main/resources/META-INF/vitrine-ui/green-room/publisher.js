// SPDX-License-Identifier: Apache-2.0
/**
 * The socket by which this page streams to a show; publishing.md tells how it speaks.
 *
 * It connects again by itself, ever more slowly, until it is closed or the shop says that it is of no use; with a fresh ticket each time, and
 * the tracks told anew. `onReady` means that units go from now on, beginning with a key frame.
 *
 * @typedef {object} PublisherOptions
 * @property {() => Promise<string>} ticket
 * @property {() => void} onReady
 * @property {() => void} onLost the socket has gone and another is tried soon
 * @property {(health: {pictures: number, sounds: number, bytes: number, lateMillis: number}) => void} onHealth each second
 * @property {(code: string) => void} onEnded the shop does not want it any more
 */
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 8_000;
const HEADER = 10;
const KINDS = {video: 1, audio: 2};
/** What another try may mend. */
const PASSING = new Set(['try-again', 'silent', 'late', 'bad-ticket']);
const MOST_BAD_TICKETS = 3;

export class Publisher {
  #slug;
  #options;
  #tracks = {};
  #socket;
  #retry;
  #failures = 0;
  #badTickets = 0;
  #ready = false;
  #keySent = false;
  #closed = false;

  /** @param {string} slug @param {PublisherOptions} options */
  constructor(slug, options) {
    this.#slug = slug;
    this.#options = options;
    this.#connect();
  }

  /** Whether units go. */
  get ready() {
    return this.#ready;
  }

  /** Bytes that the network has not taken yet. */
  get waiting() {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /** Tells how to decode what follows. @param {import('./units.js').Track} track */
  tell({kind, codec, description}) {
    this.#tracks = {...this.#tracks, [kind]: {codec, description: btoa(String.fromCharCode(...description))}};
    if (this.#ready) {
      this.#say({tracks: {[kind]: this.#tracks[kind]}});
    }
  }

  /** @param {import('./units.js').Unit} unit */
  send(unit) {
    this.#keySent ||= unit.key && unit.kind === 'video';
    const told = unit.kind in this.#tracks;
    if (this.#ready && told && (this.#keySent || (unit.kind === 'audio' && !this.#tracks.video))) {
      this.#socket.send(packed(unit));
    }
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#leave();
  }

  async #connect() {
    try {
      const ticket = await this.#options.ticket();
      if (!this.#closed) {
        this.#open(ticket);
      }
    } catch {
      this.#lost();
    }
  }

  #open(ticket) {
    const url = new URL(`/api/v1/shows/${encodeURIComponent(this.#slug)}/publish`, location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.addEventListener('open', () => this.#say({hello: {ticket}}));
    socket.addEventListener('message', ({data}) => socket === this.#socket && this.#hear(JSON.parse(data)));
    socket.addEventListener('close', () => socket === this.#socket && this.#lost());
  }

  #hear({ready, health, error}) {
    if (ready) {
      this.#failures = this.#badTickets = 0;
      this.#ready = true;
      this.#keySent = false;
      if (Object.keys(this.#tracks).length) {
        this.#say({tracks: this.#tracks});
      }
      this.#options.onReady();
    }
    if (health) {
      this.#options.onHealth(health);
    }
    if (error) {
      this.#refused(error.code);
    }
  }

  #refused(code) {
    this.#badTickets += code === 'bad-ticket' ? 1 : 0;
    if (!PASSING.has(code) || this.#badTickets >= MOST_BAD_TICKETS) {
      this.close();
      this.#options.onEnded(code);
    }
  }

  #lost() {
    this.#leave();
    if (this.#closed) {
      return;
    }
    this.#options.onLost();
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#connect(), pause * (0.5 + Math.random() / 2));
  }

  #leave() {
    const before = this.#socket;
    this.#socket = undefined;
    this.#ready = false;
    before?.close(1000);
  }

  #say(frame) {
    this.#socket.send(JSON.stringify(frame));
  }
}

/** A byte for the kind, one for flags, eight for the time, then the unit itself. */
function packed({kind, key, micros, data}) {
  const message = new Uint8Array(HEADER + data.length);
  const view = new DataView(message.buffer);
  view.setUint8(0, KINDS[kind]);
  view.setUint8(1, kind === 'video' && key ? 1 : 0);
  view.setBigUint64(2, BigInt(micros));
  message.set(data, HEADER);
  return message;
}
