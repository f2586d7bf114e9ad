// SPDX-License-Identifier: Apache-2.0
/**
 * The words on the picture, on a plate of their own.
 *
 * What is spoken live comes as the room's events, which the page tells when the picture has reached them. Files, and whatever is read in a
 * replay, are a list in which the picture's time is looked up.
 */
import {LitElement, css, html, nothing} from 'lit';
import {captions} from './captions.js';
import {drawn} from './cue-text.js';

const STEP = 100;
/** Words that came late stand as long as they would have, but no longer than this. */
const LONGEST_LATE = 6_000;
const MOST = 2;

export class CaptionsPlate extends LitElement {
  static properties = {lines: {state: true}};

  static styles = css`
    :host {
      display: block;
      pointer-events: none;
      text-align: center;
    }
    p {
      display: inline-block;
      max-width: min(100%, 40rem);
      margin: 0 0 6px;
      padding: 0.2em 0.6em;
      border-radius: 10px;
      background: rgb(10 9 12 / 0.84);
      color: #fff;
      font-size: 1.125rem;
      line-height: 1.35;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    b.speaker {
      font-weight: 650;
    }
    @media (prefers-contrast: more) {
      p {
        background: #000;
        outline: 2px solid #fff;
      }
    }
  `;

  /** What is spoken and stands now, by its id. @type {Map<string, {text: string, until: number}>} */
  #spoken = new Map();
  /** @type {{from: number, to: number, text: string}[] | undefined} */
  #listed;
  #wasListed;
  #reading;

  constructor() {
    super();
    this.lines = [];
  }

  connectedCallback() {
    super.connectedCallback();
    const {host} = this;
    host.events.on('room', (event) => this.#happened(event));
    host.events.on('frame', ({name, body}) => name === 'captions' && this.#hear(body));
    host.events.on('reset', () => captions.changed());
    host.events.on('context', () => this.#isListed !== this.#wasListed && this.#chosen());
    captions.addEventListener('change', () => this.#chosen(), {signal: host.signal});
    const clock = setInterval(() => this.#look(), STEP);
    host.signal.addEventListener('abort', () => clearInterval(clock));
    this.#chosen();
  }

  #happened({type, data, past}) {
    if (type === 'captions.CaptionsChanged') {
      captions.changed();
    } else if (type === 'captions.CueSpoken' && !past) {
      this.#hear(data);
    }
  }

  get #isListed() {
    return captions.track?.source === 'UPLOADED' || this.host.context.state === 'replay';
  }

  async #chosen() {
    this.#spoken.clear();
    this.#listed = undefined;
    this.#wasListed = this.#isListed;
    const {track} = captions;
    if (!track || !this.#isListed) {
      this.#look();
      return;
    }
    const path = `shows/${this.host.context.show.slug}/captions/${track.language}/cues`;
    const reading = (this.#reading = this.host.fetch(path));
    const answer = await reading.catch(() => ({items: []}));
    if (reading === this.#reading) {
      this.#listed = answer.items;
    }
  }

  async #hear({cue, language, from, to, text}) {
    if (captions.track?.language !== language || this.#isListed || !text) {
      return;
    }
    const now = (await this.#picture()) ?? Date.parse(from);
    const length = Date.parse(to) - Date.parse(from);
    const until = Math.max(Date.parse(to), now + Math.min(length, LONGEST_LATE));
    this.#spoken.set(cue, {text, until});
    if (this.#spoken.size > MOST) {
      this.#spoken.delete(this.#spoken.keys().next().value);
    }
    this.#look();
  }

  /** The programme's time on the screen. */
  #picture() {
    return this.host.commands.run('picture.time');
  }

  async #look() {
    const {track} = captions;
    const now = track && (await this.#picture());
    if (now === undefined) {
      this.#show([]);
    } else if (this.#isListed) {
      this.#show(this.#at(now).map(({text}) => ({text, marked: true})));
    } else {
      this.#spoken.forEach(({until}, cue) => until <= now && this.#spoken.delete(cue));
      this.#show([...this.#spoken.values()]);
    }
  }

  #at(now) {
    return (this.#listed ?? []).filter(({from, to}) => from <= now && now < to);
  }

  #show(lines) {
    const same = lines.length === this.lines.length && lines.every(({text}, place) => text === this.lines[place].text);
    if (!same) {
      this.lines = lines;
    }
  }

  render() {
    const language = captions.track?.language ?? nothing;
    return this.lines.map(({text, marked}) => html`<p lang=${language}>${marked ? drawn(text, wrapped) : text}</p><br>`);
  }
}

function wrapped(tag, children, speaker) {
  switch (tag) {
    case 'b':
      return html`<b>${children}</b>`;
    case 'i':
      return html`<i>${children}</i>`;
    case 'u':
      return html`<u>${children}</u>`;
    case 'v':
      return html`${speaker ? html`<b class="speaker">${speaker}: </b>` : nothing}${children}`;
    default:
      return html`${children}`;
  }
}
