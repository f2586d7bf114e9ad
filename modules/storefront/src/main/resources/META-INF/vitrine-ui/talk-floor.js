// SPDX-License-Identifier: Apache-2.0
/**
 * What holds for the talk of a show: its rules, the message above it, and how this shopper stands. Fires `change`.
 *
 * How one stands is read from the server whenever an event tells of it: it is for the whole shop, and this show's events tell but a part.
 */

const MOST_JITTER = 2_000;

/** @typedef {{id: string, name: string, text: string, staff: boolean, replyTo?: string}} Message */

export class TalkFloor extends EventTarget {
  /** The seconds between two messages. */ slow = 0;
  staffOnly = false;
  /** @type {Message | undefined} */ pinned;
  banned = false;
  appealed = false;
  /** Until when one may not speak, in milliseconds since 1970; 0 for not at all. */ mutedUntil = 0;
  /** When one last spoke, in milliseconds since 1970. */ #spokenAt = 0;
  #slug;
  #guest;

  /** @param {string} slug @param {any} guest */
  constructor(slug, guest) {
    super();
    this.#slug = slug;
    this.#guest = guest;
  }

  async read() {
    const talk = await this.#guest.as((api) => api.get(this.#path('talk')));
    const {banned = false, appealed = false, mutedUntil, slowUntil} = talk.you ?? {};
    this.#spokenAt = slowUntil ? Date.parse(slowUntil) - talk.slowModeSeconds * 1000 : this.#spokenAt;
    this.#set({
      slow: talk.slowModeSeconds,
      staffOnly: talk.staffOnly,
      pinned: talk.pinned && messageOf(talk.pinned),
      banned,
      appealed,
      mutedUntil: Date.parse(mutedUntil ?? '') || 0,
    });
  }

  /** Takes in a room's event, as soon as it is here. @param {any} event */
  apply({type, data}) {
    if (type === 'chat.TalkRulesChanged') {
      this.#set({slow: data.slowModeSeconds, staffOnly: data.staffOnly});
    } else if (type === 'chat.MessagePinned') {
      this.#pin(data.message);
    } else if (type === 'chat.MessageUnpinned' || (type === 'chat.MessageDeleted' && data.message === this.pinned?.id)) {
      this.#set({pinned: undefined});
    } else if (data.shopper && data.shopper === this.#guest.id && /^chat\.(Shopper|Appeal)/.test(type)) {
      this.read().catch(() => {});
    }
  }

  /** Something was said just now. */
  spoken() {
    this.#spokenAt = Date.now();
    this.#set({});
  }

  /** The seconds until one may speak again; never more than slow mode asks for, whatever this clock thinks. */
  get wait() {
    const left = Math.ceil((this.#spokenAt - Date.now()) / 1000 + this.slow);
    return Math.min(this.slow, Math.max(0, left));
  }

  /** The server says that one has not waited long enough, or may not speak. @param {string} code */
  refused(code) {
    if (['slow-mode', 'banned', 'muted', 'staff-only'].includes(code)) {
      this.read().catch(() => {});
    }
  }

  /** Asks to be let back. @param {string} note */
  async appeal(note) {
    await this.#guest.as((api) => api.post(this.#path('appeal'), {note}));
    this.#set({appealed: true});
  }

  /** A message that is not on the page; undefined if it is gone. @param {string} id @returns {Promise<Message | undefined>} */
  message(id) {
    return this.#guest.open.get(this.#path(`messages/${id}`)).then(messageOf, () => undefined);
  }

  /** Asked for by many at once, so each waits a little. */
  async #pin(id) {
    await new Promise((go) => setTimeout(go, Math.random() * (this.#knows(id) ? 0 : MOST_JITTER)));
    const pinned = this.#knows(id) ?? (await this.message(id));
    this.#set({pinned});
  }

  #knows(id) {
    return this.lookUp?.(id);
  }

  /** Finds a message that is on the page. @type {((id: string) => Message | undefined) | undefined} */
  lookUp;

  #path(of) {
    return `shows/${this.#slug}/${of}`;
  }

  #set(what) {
    Object.assign(this, what);
    this.dispatchEvent(new Event('change'));
  }
}

/** What an event of the log tells as the talk shows it. @returns {Message} */
export function messageOf({data, actor}) {
  const {message, messageId, name, text, replyTo, mentions = []} = data;
  return {id: messageId ?? message, name, text, staff: String(actor).startsWith('staff:'), replyTo, mentions};
}
