// SPDX-License-Identifier: Apache-2.0
/** The host of a framed element: what it can do here it does here, all else it asks of the page over the port. See host.d.ts. */
import {intlLocale, Texts, textOf} from '../i18n.js';
import {formats, theme} from '../slots/looks.js';

/** @param {any} opening what the page told @param {MessagePort} port */
export async function portHost(opening, port) {
  const texts = new Texts();
  if (opening.languages.length) {
    await texts.load(new URL('messages/', opening.base), opening.languages);
  }
  const {call, on} = speak(port);
  let context = Object.freeze(opening.context);
  on('context', (now) => (context = Object.freeze(now)));
  const may = new Set(opening.permissions);
  const host = Object.freeze({
    version: '1.0',
    slot: opening.slot,
    plugin: Object.freeze(opening.plugin),
    locale: intlLocale(),
    t: (key, values) => texts.t(key, values),
    textOf: (text) => textOf(text),
    format: formats,
    theme,
    signal: new AbortController().signal,
    get context() {
      return context;
    },
    can: (permission) => may.has('*') || may.has(permission),
    fetch: (path, {signal, ...options} = {}) => call('fetch', path, options),
    url: (file) => new URL(file, opening.base).href,
    events: Object.freeze({on, emit: (name, detail) => void call('emit', name, detail)}),
    commands: Object.freeze({
      has: (name) => opening.commands.includes(name),
      names: () => [...opening.commands],
      run: (name, args) => call('run', name, args),
    }),
    toast: (text, options) => void call('toast', text, options),
    confirm: (question) => call('confirm', question),
    drawer: () => Promise.reject(new TypeError('What is framed has no drawer')),
    storage: Object.freeze({
      get: (name) => call('get', name),
      set: (name, value) => call('set', name, value),
      remove: (name) => call('remove', name),
    }),
    report: (error) => void call('report', error?.stack ?? String(error)),
  });
  return {host, call};
}

/** Calls over the port, each answered by its number, and events that are listened to. */
function speak(port) {
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  port.onmessage = ({data: {id, value, problem, event, detail}}) => {
    if (event) {
      listeners.get(event)?.forEach((listener) => listener(detail));
      return;
    }
    const {resolve, reject} = waiting.get(id);
    waiting.delete(id);
    if (problem) {
      reject(Object.assign(new Error(problem.message), problem));
    } else {
      resolve(value);
    }
  };
  const call = (name, ...args) => new Promise((resolve, reject) => {
    waiting.set(++last, {resolve, reject});
    port.postMessage({id: last, call: name, args});
  });
  const on = (name, listener) => {
    if (!listeners.has(name)) {
      listeners.set(name, []);
      call('on', name);
    }
    listeners.get(name).push(listener);
  };
  return {call, on};
}
