// SPDX-License-Identifier: Apache-2.0
/**
 * Slots: places in a page where plug-ins put elements of their own.
 *
 *   import {offers, page, setPage} from 'vitrine/slots';
 *   setPage({permissions, api, commands});                               // once, when the page knows who is there (page.js)
 *   html`<vt-slot name="home.cards" .context=${{next}}></vt-slot>`   // slot.js
 *   offers.of('show.tabs')                                       // where the page draws tabs itself (offers.js)
 *   offers.heard(digest, {within: 10_000});                      // the server says that plug-ins came or went
 *   followOffers();                                              // or hears it by server-sent events (news.js)
 *
 * Shift+Alt+S outlines every slot with its name (outline.js). What an element is handed is told in host.d.ts.
 */
export {offers, titleOf} from './offers.js';
export {page, setPage} from './page.js';
export {followOffers} from './news.js';
export {SlotElement} from './slot.js';
import './outline.js';
