// SPDX-License-Identifier: Apache-2.0
/**
 * The chat of a room as a moderator sees it: the last 200 lines, those deleted marked, those banned known.
 *
 * Tells `change` at most ten times a second, apart from the rest of the room: a lively chat draws nothing but itself.
 */

const KEPT = 200;
const DRAWN_EVERY = 100;

/** @typedef {{id: string, at: string, name: string, text: string, actor?: string, staff: boolean, deleted?: boolean}} Line */

export class Talk extends EventTarget {
  /** The oldest first. @type {Line[]} */ lines = [];
  /** Actors who may not speak. @type {Set<string>} */ banned = new Set();
  #timer;

  /** Takes in a room's event; others than the chat's are passed over. @param {any} event */
  apply({type, data, id, at, actor}) {
    if (type === 'chat.MessagePosted') {
      const line = {id: data.message ?? id, at, name: data.name ?? '', text: data.text ?? '', actor, staff: isStaff(actor), deleted: data.text == null};
      this.lines = [...this.lines.slice(1 - KEPT), line];
    } else if (type === 'chat.CommandAnswered' && isStaff(actor)) {
      const line = {id, at, name: `/${data.command}`, text: data.text ?? '', actor, staff: true, deleted: data.text == null};
      this.lines = [...this.lines.slice(1 - KEPT), line];
    } else if (type === 'chat.MessageDeleted') {
      this.lines = this.lines.map((line) => (line.id === data.message ? {...line, deleted: true} : line));
    } else if (type === 'chat.ShopperBanned') {
      this.banned = new Set(this.banned).add(`shopper:${data.shopper}`);
    } else if (type === 'chat.ShopperUnbanned') {
      this.banned = new Set([...this.banned].filter((actor) => actor !== `shopper:${data.shopper}`));
    } else {
      return;
    }
    this.#changed();
  }

  clear() {
    this.lines = [];
    this.#changed();
  }

  #changed() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.dispatchEvent(new Event('change'));
    }, DRAWN_EVERY);
  }
}

function isStaff(actor) {
  return String(actor).startsWith('staff:');
}

/** The shopper's id of a line, or undefined for staff. @param {Line} line */
export function shopperOf({actor}) {
  return actor?.startsWith('shopper:') ? actor.slice('shopper:'.length) : undefined;
}
