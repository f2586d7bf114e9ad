// SPDX-License-Identifier: Apache-2.0
/**
 * Makes Opus out of sound, by WebCodecs. What comes in is closed here.
 *
 * Such encoders stamp by counting samples, so what a busy computer loses would put the voice ever further behind the lips: after a gap the counting
 * begins anew.
 */
import {Stamps} from './stamps.js';
import {bytesOf, shut, unitOf} from './units.js';

const SOUND_RATE = 96_000;
/** In microseconds; what is shorter nobody sees. */
const LONGEST_GAP = 50_000;

export class SoundEncoder {
  #outlets;
  #encoder;
  #stamps = new Stamps();
  #format = '';
  #next = 0;

  /** @param {import('./units.js').Outlets} outlets */
  constructor(outlets) {
    this.#outlets = outlets;
  }

  /** @param {AudioData} sound */
  take(sound) {
    this.#stamps.tie(sound.timestamp);
    const format = `${sound.sampleRate} ${sound.numberOfChannels}`;
    if (format !== this.#format || Math.abs(sound.timestamp - this.#next) > LONGEST_GAP) {
      this.#format = format;
      this.#next = sound.timestamp;
      this.#begin(sound);
    }
    if (this.#encoder.state === 'configured') {
      this.#encoder.encode(sound);
    }
    this.#next += (sound.numberOfFrames * 1e6) / sound.sampleRate;
    sound.close();
  }

  close() {
    shut(this.#encoder);
  }

  #begin({sampleRate, numberOfChannels}) {
    shut(this.#encoder);
    this.#encoder = new AudioEncoder({
      output: (chunk, meta) => this.#made(chunk, meta, numberOfChannels),
      error: this.#outlets.onFailed,
    });
    this.#encoder.configure({codec: 'opus', sampleRate, numberOfChannels, bitrate: SOUND_RATE, opus: {frameDuration: 20_000}});
  }

  #made(chunk, meta, channels) {
    if (meta?.decoderConfig) {
      const {description} = meta.decoderConfig;
      this.#outlets.onTrack({kind: 'audio', codec: 'opus', description: description ? bytesOf(description) : opusHead(channels)});
    }
    this.#outlets.onUnit(unitOf('audio', chunk, this.#stamps));
  }
}

/** The identification header of Opus (RFC 7845, section 5.1), for browsers that leave it out. */
function opusHead(channels) {
  const head = new Uint8Array(19);
  head.set(new TextEncoder().encode('OpusHead'));
  head.set([1, channels, 0x38, 1, 0x80, 0xbb], 8);
  return head;
}
