// SPDX-License-Identifier: Apache-2.0
/** What the player hands to the plug-ins in its slots: the server as this guest, and what they may ask the player to do. */
import {offers, setPage} from 'vitrine/slots';

/** Thousands of pages hear at once that a plug-in came or went; each asks for it at some time within this. */
const SPREAD = 8_000;

/**
 * @param {import('./guest.js').Guest} guest
 * @param {{look: (id: string, buy: boolean) => Promise<void>, say: (text: string) => Promise<unknown>, react: (kind: string, n: number) => void,
 *   time: () => number | undefined, standing: () => any[]}} player
 */
export function openSlots(guest, {look, say, react, time, standing}) {
  setPage({
    api: async () => {
      await guest.token();
      return guest.api;
    },
    standing,
    commands: {
      'product.look': ({product}) => look(product, false),
      'product.buy': ({product}) => look(product, true),
      'chat.say': ({text}) => say(text),
      'reaction.send': ({kind, n}) => react(kind, n),
      'picture.time': () => time(),
    },
  });
}

/** The room tells that plug-ins came or went. @param {{digest: string}} ui */
export function heardOfSlots({digest}) {
  offers.heard(digest, {within: SPREAD});
}
