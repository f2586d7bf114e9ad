// SPDX-License-Identifier: Apache-2.0
/**
 * The camera or screen and the microphone that have been chosen, switched on until `close`.
 *
 * `change` tells that other tracks are on, or devices have come or gone. What goes wrong is thrown as a CaptureProblem, whose code names a
 * sentence: "denied", "missing", "busy", "insecure", "failed".
 */
import {lacking} from './tracks.js';

const CODES = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export class CaptureProblem extends Error {
  /** @param {string} code @param {unknown} [cause] */
  constructor(code, cause) {
    super(code, {cause});
    this.name = 'CaptureProblem';
    this.code = code;
  }
}

/** @typedef {{source: 'camera' | 'screen', camera?: string, microphone?: string, height: number}} Wish a microphone "none" is none */

export class Capture extends EventTarget {
  /** @type {MediaStreamTrack | undefined} */ video;
  /** @type {MediaStreamTrack | undefined} */ audio;
  /** What the page shows of it. @type {MediaStream | undefined} */ preview;
  /** @type {{deviceId: string, label: string}[]} */ cameras = [];
  /** @type {{deviceId: string, label: string}[]} */ microphones = [];
  /** Grows with each `open` and `close`: a browser may ask for leave for longer than it is wanted. */ #turn = 0;

  constructor() {
    super();
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#list());
  }

  /** Switches on what is wished for, and off what was on; answers false where something else has been wished for meanwhile. @param {Wish} wish */
  async open(wish) {
    const problem = lacking();
    if (problem) {
      throw new CaptureProblem(problem);
    }
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const tracks = wish.source === 'screen' ? await screen(wish) : await camera(wish);
      if (turn !== this.#turn) {
        tracks.forEach((track) => track.stop());
        return false;
      }
      this.#take(tracks);
      await this.#list();
      return true;
    } catch (cause) {
      throw cause instanceof CaptureProblem ? cause : new CaptureProblem(CODES[cause.name] ?? 'failed', cause);
    }
  }

  /** Switches everything off. */
  close() {
    this.#turn += 1;
    this.#take([]);
  }

  get isOn() {
    return Boolean(this.video);
  }

  #take(tracks) {
    const before = [this.video, this.audio];
    this.video = tracks.find(({kind}) => kind === 'video');
    this.audio = tracks.find(({kind}) => kind === 'audio');
    this.preview = this.video && new MediaStream([this.video]);
    before.forEach((track) => track && !tracks.includes(track) && track.stop());
    tracks.forEach((track) => track.addEventListener('ended', () => this.#ended(track)));
    this.dispatchEvent(new Event('change'));
  }

  /** A device was pulled out, or the screen is no longer shared. */
  #ended(track) {
    if (track === this.video || track === this.audio) {
      this.#take([this.video, this.audio].filter((one) => one && one !== track));
      this.dispatchEvent(new CustomEvent('ended', {detail: track.kind}));
    }
  }

  async #list() {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    const named = (kind) => devices.filter((device) => device.kind === kind && device.deviceId && device.label);
    this.cameras = named('videoinput');
    this.microphones = named('audioinput');
    this.dispatchEvent(new Event('change'));
  }
}

async function camera(wish) {
  const stream = await navigator.mediaDevices.getUserMedia({video: picture(wish, wish.camera), audio: sound(wish)});
  return stream.getTracks();
}

async function screen(wish) {
  const shared = await navigator.mediaDevices.getDisplayMedia({video: {frameRate: {max: 30}}, audio: false});
  if (!sound(wish)) {
    return shared.getTracks();
  }
  try {
    const heard = await navigator.mediaDevices.getUserMedia({audio: sound(wish)});
    return [...shared.getTracks(), ...heard.getTracks()];
  } catch (problem) {
    shared.getTracks().forEach((track) => track.stop());
    throw problem;
  }
}

function picture({height}, deviceId) {
  const size = {width: {ideal: Math.round((height * 16) / 9)}, height: {ideal: height}, frameRate: {ideal: 30, max: 30}};
  return deviceId ? {...size, deviceId: {exact: deviceId}} : size;
}

function sound({microphone}) {
  if (microphone === 'none') {
    return false;
  }
  const wanted = {channelCount: {ideal: 2}, sampleRate: {ideal: 48_000}};
  return microphone ? {...wanted, deviceId: {exact: microphone}} : wanted;
}
