// SPDX-License-Identifier: Apache-2.0
/**
 * A contribution in a sandboxed frame: it has an origin of its own, and of the page nothing but its host, which is served here over a port. What goes
 * over the port is copied; what cannot be copied does not go.
 */
import {language} from '../i18n.js';
import {titleOf} from './offers.js';
import {page} from './page.js';

const HIGHEST = 4_000;

/** @param {import('./offers.js').Offer} offer @param {any} host @param {(error: unknown) => void} failed */
export function framed(offer, host, failed) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = titleOf(offer);
  frame.src = '/ui/frame';
  frame.style.cssText = 'display:block;width:100%;border:0;height:0';
  frame.addEventListener('load', () => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => answer(port1, calls(host, frame, port1, failed), data);
    host.signal.addEventListener('abort', () => port1.close());
    frame.contentWindow.postMessage(opening(offer, host), '*', [port2]);
  });
  return frame;
}

/** What the frame needs to make a host of its own. */
function opening({module, export: name, base, languages, bundle, version, slot}, host) {
  const {theme, contrast} = document.documentElement.dataset;
  return {
    module: new URL(module, location.origin).href,
    export: name,
    base: new URL(base, location.origin).href,
    languages,
    slot,
    plugin: {name: bundle, version},
    lang: language(),
    theme: theme ?? '',
    contrast: contrast ?? '',
    permissions: page.permissions,
    commands: host.commands.names(),
    context: copied(host.context),
  };
}

/** What the frame may call. */
function calls(host, frame, port, failed) {
  return {
    fetch: ([path, options]) => host.fetch(path, options),
    emit: ([name, detail]) => host.events.emit(name, detail),
    on: ([name]) => host.events.on(name, (detail) => port.postMessage({event: name, detail: copied(detail)})),
    run: ([name, args]) => host.commands.run(name, args),
    toast: ([text, options]) => void host.toast(text, {kind: options?.kind}),
    confirm: ([question]) => host.confirm(question),
    get: ([name]) => host.storage.get(name),
    set: ([name, value]) => host.storage.set(name, value),
    remove: ([name]) => host.storage.remove(name),
    report: ([message]) => failed(new Error(String(message))),
    height: ([height]) => {
      frame.style.height = `${Math.min(HIGHEST, Math.max(0, Number(height) || 0))}px`;
    },
  };
}

async function answer(port, known, {id, call, args}) {
  try {
    if (!Object.hasOwn(known, call)) {
      throw new TypeError(`A host has no ${call}`);
    }
    port.postMessage({id, value: copied(await known[call](args))});
  } catch (problem) {
    const {message, name, status, code, detail} = problem;
    port.postMessage({id, problem: {message, name, status, code, detail}});
  }
}

function copied(value) {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
