// SPDX-License-Identifier: Apache-2.0
/**
 * Reads messages: plain text with {name}, {n, plural, =0 {none} one {# piece} other {# pieces}} and
 * {kind, select, a {…} other {…}}. An apostrophe is an apostrophe. Used by i18n.js alone.
 *
 * A message becomes a list of parts: a string, or {name, kind?, cases?} where each case is such a list again; "#" within a
 * plural becomes {number: true}.
 */

/** @typedef {string | {number: true} | {name: string, kind?: string, cases?: Record<string, Part[]>}} Part */

/** @param {string} text @returns {Part[]} */
export function parse(text) {
  const reader = {text, at: 0};
  return parts(reader, false);
}

/**
 * @param {Part[]} message
 * @param {Record<string, unknown>} values
 * @param {{plural: (n: number) => string, number: (n: number) => string}} locale
 * @param {number} [count] what "#" stands for
 * @returns {string}
 */
export function render(message, values, locale, count) {
  return message.map((part) => {
    if (typeof part === 'string') {
      return part;
    }
    if ('number' in part) {
      return locale.number(count ?? 0);
    }
    const value = values[part.name];
    if (!part.cases) {
      return typeof value === 'number' ? locale.number(value) : String(value ?? '');
    }
    return render(chosen(part, value, locale), values, locale, part.kind === 'plural' ? Number(value) : count);
  }).join('');
}

/** The same message with each literal text changed. @param {Part[]} message @param {(text: string) => string} change */
export function mapTexts(message, change) {
  return message.map((part) => {
    if (typeof part === 'string') {
      return change(part);
    }
    return 'cases' in part && part.cases ? {...part, cases: mapCases(part.cases, change)} : part;
  });
}

function mapCases(cases, change) {
  return Object.fromEntries(Object.entries(cases).map(([name, message]) => [name, mapTexts(message, change)]));
}

function chosen(part, value, locale) {
  if (part.kind === 'plural') {
    const exact = part.cases[`=${value}`];
    return exact ?? part.cases[locale.plural(Number(value))] ?? part.cases.other ?? [];
  }
  return part.cases[String(value)] ?? part.cases.other ?? [];
}

function parts(reader, inPlural) {
  const found = [];
  let literal = '';
  const flush = () => {
    if (literal) {
      found.push(literal);
    }
    literal = '';
  };
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    const character = reader.text[reader.at];
    if (character === '{') {
      flush();
      found.push(placeholder(reader));
    } else if (character === '#' && inPlural) {
      flush();
      found.push({number: true});
      reader.at += 1;
    } else {
      literal += character;
      reader.at += 1;
    }
  }
  flush();
  return found;
}

function placeholder(reader) {
  const [, name, kind] = match(reader, /\{\s*([\w.]+)\s*(?:,\s*(plural|select)\s*,)?/y);
  const part = {name};
  if (kind) {
    part.kind = kind;
    part.cases = cases(reader, kind === 'plural');
  }
  match(reader, /\s*\}/y);
  return part;
}

function cases(reader, inPlural) {
  const found = {};
  for (let head = tryMatch(reader, /\s*([\w=-]+)\s*\{/y); head; head = tryMatch(reader, /\s*([\w=-]+)\s*\{/y)) {
    found[head[1]] = parts(reader, inPlural);
    match(reader, /\}/y);
  }
  return found;
}

function tryMatch(reader, pattern) {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) {
    reader.at = pattern.lastIndex;
  }
  return found;
}

function match(reader, pattern) {
  const found = tryMatch(reader, pattern);
  if (!found) {
    throw new SyntaxError(`The message "${reader.text}" is broken at character ${reader.at}`);
  }
  return found;
}
