// SPDX-License-Identifier: Apache-2.0
/** What the console hands to the plug-ins in its slots: who is there, the server as this person, and where one can go. */
import {followOffers, setPage} from 'vitrine/slots';
import {session} from './session.js';
import {go} from './router.js';

export function openSlots() {
  const permissions = () => setPage({permissions: session.staff?.permissions ?? []});
  setPage({api: async () => session.api, commands: {go: ({path}) => go(String(path))}, tellsErrors: true});
  permissions();
  session.addEventListener('change', permissions);
  followOffers();
}
