// SPDX-License-Identifier: Apache-2.0
/**
 * Texts from message files.
 *
 *   import {loadMessages, t, has, language, textOf} from 'vitrine/i18n';
 *   await loadMessages(new URL('./messages/', import.meta.url));   // once, before anything is drawn
 *   t('chat.viewers', {n: 12});
 *   textOf(show.title);                                            // a LocalText of the server in the reader's language
 *   problemText(problem);                                          // what to tell a person of a Problem
 *
 * The language is that of `<html lang>`, which the server chose. `messages/<language>.json` is a flat object of keys and
 * messages (see message-format.js for their form); a key that a language lacks is taken from English. The pseudo-language
 * en-XA is made from English: longer, accented, in brackets, so that a text outside message files and a box too small show.
 * Several faces and plug-ins may load their own files; later ones win. The kit's own texts are loaded with the first.
 */
import {mapTexts, parse, render} from './message-format.js';

const PSEUDO = 'en-XA';

/** The reader's language as a BCP 47 tag: that of the document. */
export function language() {
  return document.documentElement.lang || 'en';
}

/** The tag to hand to Intl: the reader's own region where the browser tells one for this language (en-GB for en). */
export function intlLocale() {
  const base = baseLanguage();
  const regional = language() === base && navigator.languages.find((tag) => tag.startsWith(`${base}-`));
  return language() === PSEUDO ? 'en' : regional || language();
}

/** Texts of one origin: the page's, or those of one plug-in, which are kept apart. */
export class Texts {
  /** @type {Map<string, string>} */ #messages = new Map();
  /** @type {Map<string, import('./message-format.js').Part[]>} */ #parsed = new Map();

  /**
   * Loads `<language>.json` from a folder, on top of what is there.
   * @param {URL | string} folder ends in a slash @param {string[]} [languages] those that are there, where that is known
   */
  async load(folder, languages) {
    const [english, own] = await Promise.all([read(folder, 'en'), baseLanguage() === 'en' ? {} : readOwn(folder, languages)]);
    for (const [key, message] of Object.entries({...english, ...own})) {
      this.#messages.set(key, message);
      this.#parsed.delete(key);
    }
  }

  /** The text of this key; the key itself where there is none. @param {string} key @param {Record<string, unknown>} [values] */
  t(key, values = {}) {
    const message = this.#messages.get(key);
    if (message === undefined) {
      console.warn(`There is no text for ${key}`);
      return key;
    }
    return render(this.#compiled(key, message), values, localeRules());
  }

  /** @param {string} key */
  has(key) {
    return this.#messages.has(key);
  }

  #compiled(key, message) {
    let parts = this.#parsed.get(key);
    if (!parts) {
      parts = parse(message);
      if (language() === PSEUDO) {
        parts = ['[', ...mapTexts(parts, pseudo), ']'];
      }
      this.#parsed.set(key, parts);
    }
    return parts;
  }
}

const page = new Texts();
let kitLoaded;

/** Loads the page's texts from a folder, on top of what is there. @param {URL | string} folder ends in a slash */
export async function loadMessages(folder) {
  kitLoaded ??= page.load(new URL('./messages/', import.meta.url));
  await kitLoaded;
  await page.load(folder);
}

function baseLanguage() {
  return language().split('-')[0];
}

async function readOwn(folder, languages) {
  const tags = [language(), baseLanguage()].filter((tag) => !languages || languages.includes(tag));
  for (const tag of tags) {
    const found = await read(folder, tag).catch(() => undefined);
    if (found) {
      return found;
    }
  }
  return {};
}

async function read(folder, tag) {
  const response = await fetch(new URL(`${tag}.json`, folder));
  if (!response.ok) {
    throw new Error(`There are no messages for ${tag} at ${folder}`);
  }
  return response.json();
}

/** The text of this key; the key itself where there is none. @param {string} key @param {Record<string, unknown>} [values] */
export function t(key, values) {
  return page.t(key, values);
}

/** Whether there is a text for this key. @param {string} key */
export function has(key) {
  return page.has(key);
}

/** What to tell a person: the text of `problem.<code>` where there is one, else the server's sentence. @param {any} problem */
export function problemText(problem) {
  const key = `problem.${problem?.code}`;
  if (has(key)) {
    return t(key, problem.more ?? {});
  }
  return problem?.detail || problem?.title || t('problem.unknown');
}

/**
 * A LocalText of the server (an object of languages, or a plain string) in the reader's language or its first.
 * @param {Record<string, string> | string | undefined} text @param {string} [tag]
 */
export function textOf(text, tag = intlLocale()) {
  if (!text || typeof text === 'string') {
    return text ?? '';
  }
  return text[tag] ?? text[tag.split('-')[0]] ?? Object.values(text)[0] ?? '';
}

const rules = {};

function localeRules() {
  const tag = intlLocale();
  rules[tag] ??= ((plurals, numbers) => ({
    plural: (n) => plurals.select(n),
    number: (n) => numbers.format(n),
  }))(new Intl.PluralRules(tag), new Intl.NumberFormat(tag));
  return rules[tag];
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒǧħíĵķłɱñóƥɋřšŧúṽŵẋýžÁɃÇĐÉƑǦĦÍĴĶŁṀÑÓƤɊŘŠŦÚṼŴẊÝŽ';

/** Accents each letter and adds a third of length. @param {string} text */
function pseudo(text) {
  const accented = [...text].map((letter) => [...ACCENTED][PLAIN.indexOf(letter)] ?? letter).join('');
  const letters = text.trim().length;
  return letters < 3 ? accented : accented + '~'.repeat(Math.ceil(letters / 3)).replace(/~{6}(?=~)/g, '$& ');
}
