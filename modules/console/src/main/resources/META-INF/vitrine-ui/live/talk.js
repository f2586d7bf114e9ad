// SPDX-License-Identifier: Apache-2.0
/**
 * The talk of a room as a moderator sees it: the last 200 lines, those deleted marked, what is held, its rules, and who may not speak.
 *
 * Tells `change` at most ten times a second, apart from the rest of the room: a lively chat draws nothing but itself. Commands are sent
 * and nothing is assumed of them: what is shown changes when the event comes back.
 */
import {api, can} from '../session.js';

const KEPT = 200;
const DRAWN_EVERY = 100;

/**
 * @typedef {object} Line
 * @property {string} id
 * @property {string} at
 * @property {string} name
 * @property {string} text
 * @property {string} [actor]
 * @property {boolean} staff
 * @property {boolean} [deleted]
 * @property {string} [replyTo]
 * @property {string[]} [mentions]
 * @property {boolean} [hidden] whether its author and staff alone see it
 */

export class Talk extends EventTarget {
  /** The oldest first. @type {Line[]} */ lines = [];
  /** What waits for a decision, the oldest first. @type {Line[]} */ held = [];
  /** Actors who may not speak. @type {Set<string>} */ banned = new Set();
  /** Actors who are seen by themselves and staff alone. @type {Set<string>} */ shadowed = new Set();
  /** Actors who may not speak until a time. @type {Map<string, string>} */ muted = new Map();
  /** The message above the talk. @type {Line | undefined} */ pinned;
  rules = {slowModeSeconds: 0, staffOnly: false, hold: 'NONE'};
  /** The banned who ask to be let back. @type {any[]} */ appeals = [];
  /** The names of those who are restrained. @type {Map<string, string>} */ #names = new Map();
  #slug;
  #timer;

  /** @param {string} slug */
  constructor(slug) {
    super();
    this.#slug = slug;
  }

  /** Reads what no event tells: the rules, what is held, who is restrained, and who asks to be let back. */
  async read() {
    const nothing = {items: []};
    const [rules, waiting, restrained, asking] = await Promise.all([
      this.#get('talk'),
      can('chat.moderate') ? this.#get('held') : nothing,
      can('chat.moderate') ? this.#get('restraints') : nothing,
      can('chat.ban') ? api.get('appeals') : nothing,
    ]);
    this.#restrain(restrained.items);
    this.rules = rules;
    this.pinned = rules.pinned && lineOf(rules.pinned);
    this.held = waiting.items.map(lineOf);
    this.appeals = asking.items;
    this.#changed();
  }

  /** Takes in a room's event; others than the chat's are passed over. @param {any} event */
  apply(event) {
    if (this.#words(event) || this.#standing(event) || this.#floor(event)) {
      this.#changed();
    }
  }

  clear() {
    this.lines = [];
    this.read().catch(() => {});
    this.#changed();
  }

  /** The line with this id, if it is among those kept. @param {string | undefined} id */
  line(id) {
    return id && this.lines.find((line) => line.id === id);
  }

  deleteMessage(id) {
    return api.delete(`shows/${this.#slug}/messages/${id}`);
  }

  approve(id) {
    return api.post(`shows/${this.#slug}/held/${id}/approve`);
  }

  refuse(id) {
    return api.post(`shows/${this.#slug}/held/${id}/refuse`);
  }

  pin(message) {
    return api.put(`shows/${this.#slug}/talk/pin`, {message});
  }

  unpin() {
    return api.delete(`shows/${this.#slug}/talk/pin`);
  }

  setRules(rules) {
    return api.put(`shows/${this.#slug}/talk`, rules);
  }

  /** @param {'bans' | 'shadow-bans' | 'mutes'} kind @param {string} shopper @param {{minutes?: number}} [how] */
  restrain(kind, shopper, how = {}) {
    return api.post(`shows/${this.#slug}/${kind}`, {shopper, ...how});
  }

  /** @param {'bans' | 'shadow-bans' | 'mutes'} kind @param {string} shopper */
  release(kind, shopper) {
    return api.delete(`shows/${this.#slug}/${kind}/${shopper}`);
  }

  async answer(appeal, decision) {
    await api.post(`appeals/${appeal.shopper}/${decision}`);
    this.appeals = this.appeals.filter((one) => one !== appeal);
    this.#changed();
  }

  get csv() {
    return `/api/v1/shows/${encodeURIComponent(this.#slug)}/talk/csv`;
  }

  #words(event) {
    const {type, data} = event;
    if (type === 'chat.MessagePosted') {
      this.#decided(data.message);
      this.#add(lineOf(event));
    } else if (type === 'chat.CommandAnswered' && isStaff(event.actor)) {
      this.#add({...lineOf(event), id: event.id, name: `/${data.command}`});
    } else if (type === 'chat.MessageHeld') {
      this.#decided(data.message);
      this.held = [...this.held, lineOf(event)];
    } else if (type === 'chat.HeldRefused') {
      this.#decided(data.message);
    } else if (type === 'chat.MessageDeleted') {
      this.lines = this.lines.map((line) => (line.id === data.message ? {...line, deleted: true} : line));
      this.pinned = this.pinned?.id === data.message ? undefined : this.pinned;
    } else {
      return false;
    }
    return true;
  }

  #restrain(items) {
    const actors = (chosen) => chosen.map(({shopper}) => `shopper:${shopper}`);
    items.forEach(({shopper, name}) => name && this.#names.set(`shopper:${shopper}`, name));
    this.banned = new Set(actors(items.filter(({banned}) => banned)));
    this.shadowed = new Set(actors(items.filter(({shadowed}) => shadowed)));
    this.muted = new Map(items.filter(({mutedUntil}) => mutedUntil).map(({shopper, mutedUntil}) => [`shopper:${shopper}`, mutedUntil]));
  }

  /** Who is restrained now, and under which name they were last heard. */
  get restrained() {
    const now = Date.now();
    const muted = new Map([...this.muted].filter(([, until]) => Date.parse(until) > now));
    return [...new Set([...this.banned, ...this.shadowed, ...muted.keys()])].map((actor) => ({
      shopper: actor.slice('shopper:'.length),
      name: this.#names.get(actor) || undefined,
      banned: this.banned.has(actor),
      shadowed: this.shadowed.has(actor),
      mutedUntil: muted.get(actor),
    }));
  }

  #standing({type, data}) {
    const actor = `shopper:${data.shopper}`;
    const heard = [...this.lines, ...this.held].findLast((line) => line.actor === actor);
    if (heard && /^chat\.Shopper/.test(type)) {
      this.#names.set(actor, heard.name);
    }
    switch (type) {
      case 'chat.ShopperBanned':
        this.banned = new Set(this.banned).add(actor);
        return true;
      case 'chat.ShopperUnbanned':
        this.banned = without(this.banned, actor);
        this.appeals = this.appeals.filter(({shopper}) => shopper !== data.shopper);
        return true;
      case 'chat.ShopperShadowed':
        this.shadowed = new Set(this.shadowed).add(actor);
        return true;
      case 'chat.ShopperUnshadowed':
        this.shadowed = without(this.shadowed, actor);
        return true;
      case 'chat.ShopperMuted':
        this.muted = new Map(this.muted).set(actor, data.until);
        return true;
      case 'chat.ShopperUnmuted':
        this.muted = new Map([...this.muted].filter(([one]) => one !== actor));
        return true;
      default:
        return false;
    }
  }

  #floor({type, data}) {
    switch (type) {
      case 'chat.TalkRulesChanged':
        this.rules = data;
        return true;
      case 'chat.MessagePinned':
        this.#show(data.message);
        return true;
      case 'chat.MessageUnpinned':
        this.pinned = undefined;
        return true;
      case 'chat.AppealMade':
        this.read().catch(() => {});
        return false;
      default:
        return false;
    }
  }

  async #show(message) {
    this.pinned = this.line(message) ?? (await this.#get(`messages/${message}`).then(lineOf, () => undefined));
    this.#changed();
  }

  #add(line) {
    this.lines = [...this.lines.slice(1 - KEPT), line];
  }

  #decided(message) {
    this.held = this.held.filter(({id}) => id !== message);
  }

  #get(path) {
    return api.get(`shows/${this.#slug}/${path}`);
  }

  #changed() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.dispatchEvent(new Event('change'));
    }, DRAWN_EVERY);
  }
}

/** A message of the log as a line. @returns {Line} */
function lineOf({type, data, id, at, actor, audience}) {
  const {message, name = '', text = '', replyTo, mentions = []} = data;
  const hidden = type === 'chat.MessagePosted' && audience !== 'public';
  return {id: message ?? id, at, name, text, actor, staff: isStaff(actor), deleted: data.text == null, replyTo, mentions, hidden};
}

function isStaff(actor) {
  return String(actor).startsWith('staff:');
}

function without(set, one) {
  return new Set([...set].filter((each) => each !== one));
}

/** The shopper's id of a line, or undefined for staff. @param {Line} line */
export function shopperOf({actor}) {
  return actor?.startsWith('shopper:') ? actor.slice('shopper:'.length) : undefined;
}
