// SPDX-License-Identifier: Apache-2.0
/** Makes what an element in a slot is handed: one frozen object, told in host.d.ts, and nothing else of the page. */
import {intlLocale, textOf} from '../i18n.js';
import {notify} from '../notices.js';
import {formats, theme} from './looks.js';
import {page} from './page.js';
import {request} from './requests.js';
import {storageOf} from './storage.js';

const VERSION = '1.0';

/**
 * @param {object} parts
 * @param {import('./offers.js').Offer} parts.offer
 * @param {import('../i18n.js').Texts} parts.texts
 * @param {AbortSignal} parts.signal
 * @param {() => any} parts.context
 * @param {() => Record<string, (args: any) => unknown>} parts.commands
 * @param {EventTarget} parts.listeners
 * @param {(work: () => any) => any} parts.guarded
 * @param {(error: unknown) => void} parts.failed
 */
export function makeHost(parts) {
  const {offer, texts, signal, failed} = parts;
  return Object.freeze({
    version: VERSION,
    slot: offer.slot,
    plugin: Object.freeze({name: offer.bundle, version: offer.version}),
    locale: intlLocale(),
    t: (key, values) => texts.t(key, values),
    textOf: (text) => textOf(text),
    format: formats,
    theme,
    signal,
    get context() {
      return parts.context();
    },
    can: (permission) => page.can(permission),
    fetch: (path, options) => request(offer, path, {signal, ...options}),
    url: (file) => new URL(file, new URL(offer.base, location.origin)).href,
    events: eventsOf(parts),
    commands: commandsOf(parts),
    toast: (text, {kind} = {}) => void notify(String(text), {kind}),
    confirm: async (question) => (await dialogs()).confirm(question),
    drawer: async (title) => (await dialogs()).drawer(title, signal),
    storage: storageOf(offer.bundle),
    report: failed,
  });
}

function dialogs() {
  return import('./dialogs.js');
}

/** What happens in the page, and what plug-ins tell each other under their own name. */
function eventsOf({offer, signal, listeners, guarded}) {
  const on = (name, listener) => {
    const [source, event] = name === 'context' ? [listeners, name] : [page, `told:${name}`];
    const tell = (detail) => guarded(() => listener(detail));
    source.addEventListener(event, ({detail}) => tell(detail), {signal});
    if (name === 'room') {
      queueMicrotask(() => signal.aborted || page.standing().forEach(tell));
    }
  };
  return Object.freeze({on, emit: (name, detail) => page.tell(`${offer.bundle}/${name}`, detail)});
}

function commandsOf({commands}) {
  const all = () => ({...page.commands, ...commands()});
  return Object.freeze({
    has: (name) => Object.hasOwn(all(), name),
    names: () => Object.keys(all()),
    run: async (name, args) => {
      if (!Object.hasOwn(all(), name)) {
        throw new RangeError(`There is no command ${name} here`);
      }
      return all()[name](args);
    },
  });
}
