// SPDX-License-Identifier: Apache-2.0
/**
 * Feeds a <video> with what comes, by Media Source Extensions; ManagedMediaSource where there is one, as on an iPhone.
 *
 * A browser takes in one piece at a time. What comes meanwhile is put together and handed over as one, so that nothing piles up
 * however many messages there are. What lies well behind the playhead is removed.
 */
const KEPT = 10;
const KEPT_AT_MOST = 20;
const MOST_WAITING = 16 << 20;

const Source = () => globalThis.ManagedMediaSource ?? globalThis.MediaSource;

/** Whether this browser plays it from a media source. @param {string} type */
export function plays(type) {
  return Source()?.isTypeSupported(type) === true;
}

export class MediaBuffer {
  #video;
  #type;
  #events;
  #source;
  #url;
  #buffer;
  /** @type {(string | Uint8Array)[]} pieces, and before the first piece of another type that type */
  #queue = [];
  #waiting = 0;
  #closed = false;

  /**
   * @param {HTMLVideoElement} video
   * @param {string} type
   * @param {{appended: () => void, failed: () => void}} events
   */
  constructor(video, type, events) {
    this.#video = video;
    this.#type = type;
    this.#events = events;
    this.#source = new (Source())();
    this.#url = URL.createObjectURL(this.#source);
    this.#source.addEventListener('sourceopen', () => {
      this.#revoke();
      this.#attempt(() => this.#open());
    }, {once: true});
    video.disableRemotePlayback = true; // a ManagedMediaSource stays closed without it
    video.src = this.#url;
  }

  /** @param {Uint8Array} piece */
  append(piece) {
    this.#queue.push(piece);
    this.#waiting += piece.length;
    if (this.#waiting > MOST_WAITING) {
      this.#fail();
      return;
    }
    this.#work();
  }

  /** What is appended from here on is of this type, and begins with its initialisation segment. @param {string} type */
  change(type) {
    if (type !== this.#type) {
      this.#type = type;
      this.#queue.push(type);
    }
  }

  /** Whether it can go on with this type: as many tracks as before. @param {string} type */
  canChange(type) {
    return tracks(type) === tracks(this.#type);
  }

  close() {
    this.#closed = true;
    this.#queue = [];
    this.#revoke();
  }

  /** The page keeps a source for as long as it has an address, opened or not. */
  #revoke() {
    URL.revokeObjectURL(this.#url);
  }

  #open() {
    if (this.#closed) {
      return;
    }
    const first = typeof this.#queue[0] === 'string' ? this.#queue.shift() : this.#type;
    this.#buffer = this.#source.addSourceBuffer(first);
    this.#buffer.addEventListener('error', () => this.#fail());
    this.#buffer.addEventListener('updateend', () => {
      if (!this.#closed) {
        this.#events.appended();
        this.#work();
      }
    });
    this.#work();
  }

  #work() {
    if (this.#closed || !this.#buffer || this.#buffer.updating) {
      return;
    }
    this.#attempt(() => this.#trim(KEPT_AT_MOST) || this.#hand());
  }

  #hand() {
    while (typeof this.#queue[0] === 'string') {
      this.#buffer.changeType(this.#queue.shift());
    }
    const until = this.#queue.findIndex((one) => typeof one === 'string');
    const pieces = this.#queue.splice(0, until < 0 ? this.#queue.length : until);
    if (!pieces.length) {
      return;
    }
    const all = joined(pieces);
    try {
      this.#buffer.appendBuffer(all);
      this.#waiting -= all.length;
    } catch (refusal) {
      this.#queue.unshift(all);
      if (refusal.name !== 'QuotaExceededError' || !this.#trim(1)) {
        throw refusal;
      }
    }
  }

  /** Begins to remove what lies behind the playhead, if that is more than so many seconds; whether it has. */
  #trim(seconds) {
    const {buffered} = this.#buffer;
    const {currentTime} = this.#video;
    if (!buffered.length || currentTime - buffered.start(0) <= seconds) {
      return false;
    }
    this.#buffer.remove(0, currentTime - Math.min(seconds, KEPT));
    return true;
  }

  #attempt(action) {
    try {
      action();
    } catch {
      this.#fail();
    }
  }

  #fail() {
    if (!this.#closed) {
      this.close();
      this.#events.failed();
    }
  }
}

function tracks(type) {
  return type.split(',').length;
}

function joined(pieces) {
  if (pieces.length === 1) {
    return pieces[0];
  }
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
