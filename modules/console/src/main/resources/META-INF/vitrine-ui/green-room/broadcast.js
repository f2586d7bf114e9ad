// SPDX-License-Identifier: Apache-2.0
/**
 * What this page streams. There is one of it, whatever screen is open: a host goes from the green room to the live room and stays on camera.
 *
 * `change` tells of all that is to be drawn; how loud it is changes all the time and is asked for. Nothing here waits for the page to be drawn or
 * seen.
 */
import {api, session} from '../session.js';
import {Capture} from './capture.js';
import {Level} from './level.js';
import {Pace} from './pace.js';
import {PictureEncoder} from './picture-encoder.js';
import {Publisher} from './publisher.js';
import {QUALITIES} from './qualities.js';
import {SoundEncoder} from './sound-encoder.js';
import {TrackReader} from './tracks.js';

/** Where pictures and sound go while nothing is streamed. */
const CLOSER = {take: (data) => data.close()};

/** @typedef {'off' | 'connecting' | 'sending' | 'waiting'} BroadcastState */

class Broadcast extends EventTarget {
  capture = new Capture();
  level = new Level();
  /** @type {BroadcastState} */ state = 'off';
  /** The show that it streams to. @type {string | undefined} */ slug;
  /** Why it ended or could not begin; a code that names a sentence. @type {string | undefined} */ problem;
  /** What the shop received in the last second. @type {{pictures: number, sounds: number, bytes: number, lateMillis: number} | undefined} */ health;
  /** Since when the picture is there, in milliseconds of the page. */ since = 0;
  /** @type {import('./capture.js').Wish & {quality: keyof QUALITIES}} */
  wish = {source: 'camera', quality: 'medium', height: QUALITIES.medium.height};
  #pace = new Pace(QUALITIES.medium.rate);
  #publisher;
  #pictures;
  #sounds;
  #pictureReader = new TrackReader((frame) => (this.#pictures ?? CLOSER).take(frame));
  #soundReader = new TrackReader((sound) => {
    this.level.take(sound);
    (this.#sounds ?? CLOSER).take(sound);
  });

  constructor() {
    super();
    this.capture.addEventListener('change', () => this.#tracksChanged());
    this.capture.addEventListener('ended', ({detail}) => this.#trackEnded(detail));
    session.addEventListener('change', () => !session.staff && !session.expired && this.release());
    window.addEventListener('beforeunload', (event) => this.isOn && event.preventDefault());
  }

  /** Whether it streams, or tries to. */
  get isOn() {
    return this.state !== 'off';
  }

  /** Bits a second that pictures are encoded with now, and whether that is less than was chosen. */
  get rate() {
    return {now: this.#pace.rate, held: this.#pace.held};
  }

  /** Whether this computer does not encode as fast as pictures come. */
  get overloaded() {
    return Boolean(this.#pictures?.overloaded);
  }

  /** Switches on other devices; throws a CaptureProblem where that cannot be. @param {Partial<Broadcast['wish']>} change */
  async choose(change) {
    const wish = {...this.wish, ...change};
    wish.height = QUALITIES[wish.quality].height;
    if (!(await this.capture.open(wish))) {
      return;
    }
    this.wish = wish;
    if (change.quality && this.isOn) {
      this.#encodePictures();
    }
    this.#changed({problem: undefined});
  }

  /** Streams to a show until it is stopped. @param {string} slug */
  start(slug) {
    this.stop();
    this.#changed({slug, state: 'connecting', problem: undefined, health: undefined});
    this.#publisher = new Publisher(slug, {
      ticket: async () => (await api.post('tickets', {show: slug})).ticket,
      onReady: () => this.#ready(),
      onLost: () => this.#changed({state: this.state === 'connecting' ? 'connecting' : 'waiting', health: undefined}),
      onHealth: (health) => this.#changed({health}),
      onEnded: (problem) => this.#ended(problem),
    });
    this.#encodePictures();
    this.#encodeSounds();
    this.#pictureReader.follow(this.capture.video);
  }

  /** Streams no more; camera and microphone stay on. */
  stop() {
    this.#publisher?.close();
    this.#pictures?.close();
    this.#sounds?.close();
    this.#publisher = this.#pictures = this.#sounds = undefined;
    this.#pictureReader.follow(undefined);
    this.#changed({state: 'off', health: undefined});
  }

  /** Stops, and switches camera and microphone off. */
  release() {
    this.stop();
    this.capture.close();
  }

  #ready() {
    this.#pictures.wantKey();
    this.#changed({state: 'sending', since: performance.now()});
  }

  /** After the show nobody needs the camera any more; whatever else ends the stream may be mended with it on. */
  #ended(problem) {
    if (problem === 'over') {
      this.release();
    } else {
      this.stop();
    }
    this.#changed({problem});
  }

  #encodePictures() {
    const {height, rate} = QUALITIES[this.wish.quality];
    this.#pictures?.close();
    this.#pace = new Pace(rate);
    this.#pictures = new PictureEncoder(height, rate, this.#outlets());
  }

  #encodeSounds() {
    this.#sounds?.close();
    this.#sounds = new SoundEncoder(this.#outlets());
  }

  #outlets() {
    return {
      onTrack: (track) => this.#publisher?.tell(track),
      onUnit: (unit) => this.#send(unit),
      onFailed: (problem) => {
        console.error(problem);
        this.#ended('encoder');
      },
    };
  }

  #send(unit) {
    const publisher = this.#publisher;
    if (!publisher?.ready) {
      return;
    }
    const {goes, rate, wantKey} = this.#pace.judge(unit, publisher.waiting, performance.now());
    if (goes) {
      publisher.send(unit);
    }
    if (rate) {
      this.#pictures.setRate(rate);
      this.#changed({});
    }
    if (wantKey) {
      this.#pictures.wantKey();
    }
  }

  /** Other devices: each has a clock of its own, so what is encoded begins anew; with other kinds of tracks the whole stream does. */
  #tracksChanged() {
    const soundBefore = this.#soundReader.follows;
    const otherSound = this.#soundReader.follow(this.capture.audio);
    const otherPicture = this.#pictureReader.follow(this.isOn ? this.capture.video : undefined);
    if (!this.capture.audio) {
      this.level.clear();
    }
    if (this.isOn && otherSound && soundBefore !== this.#soundReader.follows) {
      this.start(this.slug);
    } else if (this.isOn && this.capture.video) {
      otherSound && this.#encodeSounds();
      otherPicture && this.#encodePictures();
    }
    this.#changed({});
  }

  /** Without a picture there is nothing to see, and no reason to listen; without sound the show goes on. */
  #trackEnded(kind) {
    if (kind === 'video') {
      this.release();
    }
    this.#changed({problem: kind === 'video' ? 'picture-ended' : 'sound-ended'});
  }

  #changed(what) {
    Object.assign(this, what);
    this.dispatchEvent(new Event('change'));
  }
}

export const broadcast = new Broadcast();
