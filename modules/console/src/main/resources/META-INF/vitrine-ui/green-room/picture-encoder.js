// SPDX-License-Identifier: Apache-2.0
/**
 * Makes H.264 out of pictures, by WebCodecs.
 *
 * What comes in is closed here. Pictures that come while the encoder is behind are left out; so are those that come while it is set up
 * for another size, since screens and phones change theirs.
 */
import {Stamps} from './stamps.js';
import {bytesOf, shut, unitOf} from './units.js';

const KEY_EVERY = 1_000_000;
const MOST_QUEUED = 3;
const MOST_BEHIND = 6;
/** Constrained baseline is decoded everywhere and fastest; main and high where an encoder offers nothing else. */
const PROFILES = ['42E0', '4D00', '6400'];
/** 720p, 1080p, and more, at thirty pictures a second. */
const LEVELS = ['1F', '28', '33'];

export class PictureEncoder {
  #outlets;
  #encoder;
  #stamps = new Stamps();
  #config;
  #choosing = false;
  #lastKey = -Infinity;
  #height;
  #rate;
  #behind = 0;
  #closed = false;

  /** @param {number} height the shorter side at most @param {number} rate bits a second @param {import('./units.js').Outlets} outlets */
  constructor(height, rate, outlets) {
    this.#height = height;
    this.#rate = rate;
    this.#outlets = outlets;
  }

  /** @param {VideoFrame} frame */
  take(frame) {
    this.#stamps.tie(frame.timestamp);
    const size = fitted(frame.displayWidth, frame.displayHeight, this.#height);
    if (this.#choosing || size.width !== this.#config?.width || size.height !== this.#config?.height) {
      frame.close();
      this.#choose(size);
      return;
    }
    if (this.#encoder.encodeQueueSize >= MOST_QUEUED) {
      this.#behind = Math.min(MOST_BEHIND, this.#behind + 1);
    } else {
      this.#encode(frame);
    }
    frame.close();
  }

  /** Whether this computer leaves out more than one picture in twenty. */
  get overloaded() {
    return this.#behind > MOST_BEHIND / 2;
  }

  /** Has the next picture be one that decoding can begin with. */
  wantKey() {
    this.#lastKey = -Infinity;
  }

  /** @param {number} rate bits a second */
  setRate(rate) {
    this.#rate = rate;
    if (this.#config && !this.#choosing) {
      this.#config = {...this.#config, bitrate: rate};
      this.#encoder.configure(this.#config);
    }
  }

  close() {
    this.#closed = true;
    shut(this.#encoder);
  }

  #encode(frame) {
    this.#behind = Math.max(0, this.#behind - 1 / 20);
    const keyFrame = frame.timestamp - this.#lastKey >= KEY_EVERY;
    if (keyFrame) {
      this.#lastKey = frame.timestamp;
    }
    this.#encoder.encode(frame, {keyFrame});
  }

  async #choose(size) {
    if (this.#choosing) {
      return;
    }
    this.#choosing = true;
    const config = await supported({...size, bitrate: this.#rate, framerate: 30, latencyMode: 'realtime', avc: {format: 'avc'}});
    if (this.#closed) {
      return;
    }
    if (!config) {
      this.#outlets.onFailed(new Error('no H.264 encoder'));
      return;
    }
    shut(this.#encoder);
    this.#config = config;
    this.#encoder = new VideoEncoder({output: (chunk, meta) => this.#made(chunk, meta), error: this.#outlets.onFailed});
    this.#encoder.configure(config);
    this.wantKey();
    this.#choosing = false;
  }

  #made(chunk, meta) {
    const {codec, description} = meta?.decoderConfig ?? {};
    if (description) {
      this.#outlets.onTrack({kind: 'video', codec, description: bytesOf(description)});
    }
    this.#outlets.onUnit(unitOf('video', chunk, this.#stamps));
  }
}

/** The largest size of this shape whose shorter side is at most so long, in even numbers, as H.264 wants them. */
function fitted(width, height, longest) {
  const scale = Math.min(1, longest / Math.min(width, height));
  const even = (length) => Math.max(2, 2 * Math.round((length * scale) / 2));
  return {width: even(width), height: even(height)};
}

async function supported(config) {
  for (const profile of PROFILES) {
    for (const level of LEVELS) {
      const answer = await VideoEncoder.isConfigSupported({...config, codec: `avc1.${profile}${level}`}).catch(() => undefined);
      if (answer?.supported) {
        return answer.config;
      }
    }
  }
  return undefined;
}
