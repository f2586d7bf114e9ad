// SPDX-License-Identifier: Apache-2.0
/** The inside of a framed contribution: is told by the page which element to show, and gives it a host that speaks over a port. */
import {portHost} from './port-host.js';

// Only where it is sandboxed, and so has no origin: nothing of the shop can be reached from there.
if (self.origin === 'null') {
  addEventListener('message', ({source, data, ports}) => source === parent && open(data, ports[0]), {once: true});
}

async function open(opening, port) {
  const {lang, theme, contrast} = opening;
  document.documentElement.lang = lang;
  Object.assign(document.documentElement.dataset, {...(theme && {theme}), ...(contrast && {contrast})});
  const {host, call} = await portHost(opening, port);
  const report = (error) => call('report', error?.stack ?? String(error));
  addEventListener('error', ({error, message}) => report(error ?? message));
  addEventListener('unhandledrejection', ({reason}) => report(reason));
  try {
    await show(opening, host);
    new ResizeObserver(() => call('height', document.body.scrollHeight)).observe(document.body);
  } catch (error) {
    report(error);
  }
}

async function show({module, export: name}, host) {
  const {[name]: Exported} = await import(module);
  if (!(Exported?.prototype instanceof HTMLElement)) {
    throw new TypeError(`${module} exports no element called ${name}`);
  }
  customElements.define('vtx-framed', class extends Exported {});
  const element = document.createElement('vtx-framed');
  Object.defineProperty(element, 'host', {value: host, enumerable: true});
  document.body.append(element);
}
