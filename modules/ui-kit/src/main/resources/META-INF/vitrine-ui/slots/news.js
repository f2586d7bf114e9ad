// SPDX-License-Identifier: Apache-2.0
/** Hears by server-sent events when plug-ins come and go; only while the page is seen, since a browser keeps few connections to a server. */
import {offers} from './offers.js';

let source;

export function followOffers() {
  document.addEventListener('visibilitychange', follow);
  follow();
}

function follow() {
  source?.close();
  source = undefined;
  if (document.hidden) {
    return;
  }
  source = new EventSource('/ui/contributions/events');
  source.addEventListener('ui', ({data}) => offers.heard(JSON.parse(data).digest));
}
