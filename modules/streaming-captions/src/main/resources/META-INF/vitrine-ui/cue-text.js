// SPDX-License-Identifier: Apache-2.0
/**
 * Draws the text of a cue: the tags b, i, u, v and c of WebVTT, all else as text. What draws is handed in, so this knows no page:
 * `wrap(tag, children, speaker)` makes something of what stands in a tag.
 */
const PIECE = /<(\/?)([biuvc])((?:\.[^\s<>&.]+)*)(?:\s([^<>]*))?>/g;
const SIGNS = {amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f'};

/** @template T @param {string} text @param {(tag: string, children: (T | string)[], speaker: string) => T} wrap @returns {(T | string)[]} */
export function drawn(text, wrap) {
  const levels = [{tag: '', speaker: '', children: []}];
  const close = () => {
    const {tag, speaker, children} = levels.pop();
    levels.at(-1).children.push(wrap(tag, children, speaker));
  };
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    levels.at(-1).children.push(plain(text.slice(from, match.index)));
    from = match.index + match[0].length;
    const [, ends, tag, , speaker = ''] = match;
    if (!ends) {
      levels.push({tag, speaker: plain(speaker), children: []});
    } else if (levels.at(-1).tag === tag) {
      close();
    }
  }
  levels.at(-1).children.push(plain(text.slice(from)));
  while (levels.length > 1) {
    close();
  }
  return levels[0].children;
}

function plain(text) {
  return text.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, sign) => SIGNS[sign]);
}
