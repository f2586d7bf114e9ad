// SPDX-License-Identifier: Apache-2.0
/** Starts the console: texts first, then who is there, then the page. */
import {loadMessages} from 'vitrine/i18n';
import {session} from './session.js';
import {openSlots} from './slot-page.js';
import {applyTheme} from './theme.js';

applyTheme();
await loadMessages(new URL('./messages/', import.meta.url));
await session.find();
openSlots();
await import('./app.js');
