// SPDX-License-Identifier: Apache-2.0
/**
 * What has been said in a show: the last 200 messages, and those that they answer. Fires `change`.
 *
 * Kept apart from what draws it, so that nothing is lost when the page draws the talk at another place.
 */
import {messageOf} from './talk-floor.js';

const KEPT = 200;

/** @typedef {import('./talk-floor.js').Message} Message */

export class TalkLines extends EventTarget {
  /** @type {Map<string, any>} */ #messages = new Map();
  /** Messages that are answered and not among the last; null for those that are gone. @type {Map<string, any>} */ #answered = new Map();
  #read;

  /** @param {(id: string) => Promise<Message | undefined>} read fetches a message; undefined if it is gone */
  constructor(read) {
    super();
    this.#read = read;
  }

  /** The oldest first. */
  get all() {
    return [...this.#messages.values()];
  }

  /** Takes in what happened in the show. @param {any} event */
  apply(event) {
    const {type, data} = event;
    switch (type) {
      case 'chat.MessagePosted':
        this.#hear(messageOf(event));
        break;
      case 'chat.MessageHeld':
        this.#hear({...messageOf(event), held: true});
        break;
      case 'chat.HeldRefused':
        this.refuse(data.message);
        break;
      case 'chat.CommandAnswered':
        this.#hear({id: data.message, name: `/${data.command}`, text: data.text});
        break;
      case 'chat.MessageDeleted':
        this.remove(data.messageId ?? data.message);
        break;
      default:
    }
  }

  /** One that has been deleted has no text any more. */
  #hear(message) {
    if (message.text !== undefined && message.text !== null) {
      this.add(message);
    }
  }

  /** Takes in a message of the room, also one that was held until now. */
  add(message) {
    this.#messages.set(message.id, message);
    if (this.#messages.size > KEPT) {
      this.#forgetOldest();
    }
    this.#quote(message.replyTo);
    this.#changed();
  }

  /** Staff do not show what was held. */
  refuse(id) {
    const held = this.#messages.get(id);
    if (held) {
      this.#messages.set(id, {...held, refused: true});
      this.#changed();
    }
  }

  /** Takes a message away, for all, and from where it is quoted. */
  remove(id) {
    this.#messages.delete(id);
    this.#remember(id, null);
    this.#changed();
  }

  clear() {
    this.#messages.clear();
    this.#answered.clear();
    this.#changed();
  }

  /** A message that is here. @param {string} id */
  find(id) {
    return this.#messages.get(id);
  }

  /** One that is answered: undefined while nothing is known of it, null if it is gone. @param {string} id */
  answered(id) {
    return this.#messages.get(id) ?? this.#answered.get(id);
  }

  async #quote(id) {
    if (id && !this.#messages.has(id) && !this.#answered.has(id)) {
      this.#remember(id, undefined);
      const found = (await this.#read(id)) ?? null;
      if (this.#answered.get(id) === undefined) {
        this.#remember(id, found);
        this.#changed();
      }
    }
  }

  /** It may be quoted by those that stay. */
  #forgetOldest() {
    const [[id, oldest]] = this.#messages;
    this.#messages.delete(id);
    this.#remember(id, oldest);
  }

  #remember(id, message) {
    this.#answered.set(id, message);
    if (this.#answered.size > KEPT) {
      this.#answered.delete(this.#answered.keys().next().value);
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
