// SPDX-License-Identifier: Apache-2.0
/** How loud the microphone is: a height for a meter and a word. Measured from the very sound that is streamed. */

const HELD_FOR = 2_000;
const FLOOR = -60;
/** Decibels a second. */
const FALL = 30;
const QUIET = -32;
const CLIPPING = -0.4;

export class Level {
  /** The loudest of the last two seconds, in decibels below the loudest that can be. */ peak = FLOOR;
  /** What is heard, in the same; falls slowly, so that eyes can follow. */ now = FLOOR;
  #peakAt = 0;
  #samples = new Float32Array(0);

  /** Takes in some sound, and leaves it open. @param {AudioData} sound */
  take(sound) {
    let loudest = 0;
    for (let channel = 0; channel < sound.numberOfChannels; channel++) {
      loudest = Math.max(loudest, this.#loudest(sound, channel));
    }
    const heard = Math.max(FLOOR, 20 * Math.log10(loudest || 1e-9));
    const fallen = this.now - (FALL * sound.numberOfFrames) / sound.sampleRate;
    this.now = Math.max(heard, fallen);
    if (heard >= this.peak || performance.now() - this.#peakAt > HELD_FOR) {
      this.peak = heard;
      this.#peakAt = performance.now();
    }
  }

  #loudest(sound, planeIndex) {
    if (this.#samples.length < sound.numberOfFrames) {
      this.#samples = new Float32Array(sound.numberOfFrames);
    }
    sound.copyTo(this.#samples, {planeIndex, format: 'f32-planar'});
    let loudest = 0;
    for (let i = 0; i < sound.numberOfFrames; i++) {
      loudest = Math.max(loudest, Math.abs(this.#samples[i]));
    }
    return loudest;
  }

  /** From 0 to 1, for a meter. */
  get height() {
    return 1 - this.now / FLOOR;
  }

  /** @returns {'silent' | 'quiet' | 'good' | 'clipping'} */
  get word() {
    if (this.peak <= FLOOR) {
      return 'silent';
    }
    if (this.peak < QUIET) {
      return 'quiet';
    }
    return this.peak >= CLIPPING ? 'clipping' : 'good';
  }

  /** Nothing is heard any more. */
  clear() {
    this.now = this.peak = FLOOR;
  }
}
