// SPDX-License-Identifier: Apache-2.0
/**
 * Addresses under /console/, by the History API.
 *
 *   router.addEventListener('change', …)        router.path is what stands after /console/, without slashes at its ends
 *   go('shows/tea-time/live')                   link('orders') gives the href of an <a>; plain clicks on such links stay in the page
 *   router.guard = () => boolean                asked before leaving; false stays
 */

const ROOT = '/console';

class Router extends EventTarget {
  /** Asked before the page is left; false stays. @type {(() => boolean) | undefined} */ guard;
  path = read();

  constructor() {
    super();
    window.addEventListener('popstate', () => this.#popped());
    document.addEventListener('click', (click) => this.#clicked(click));
    window.addEventListener('beforeunload', (event) => this.guard && !this.guard() && event.preventDefault());
  }

  /** @param {string} path @param {{replace?: boolean}} [options] */
  go(path, {replace = false} = {}) {
    if (this.guard && !this.guard()) {
      return;
    }
    history[replace ? 'replaceState' : 'pushState'](undefined, '', link(path));
    this.#changed();
  }

  #popped() {
    if (this.guard && !this.guard()) {
      history.pushState(undefined, '', link(this.path));
      return;
    }
    this.#changed();
  }

  #changed() {
    this.guard = undefined;
    this.path = read();
    this.dispatchEvent(new Event('change'));
  }

  #clicked(click) {
    const anchor = click.target instanceof Element && click.target.closest('a[href]');
    const plain = click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey;
    if (!anchor || !plain || click.defaultPrevented || anchor.target || anchor.hasAttribute('download')) {
      return;
    }
    const url = new URL(anchor.href);
    if (url.origin === location.origin && (url.pathname === ROOT || url.pathname.startsWith(`${ROOT}/`)) && !url.hash) {
      click.preventDefault();
      this.go(url.pathname.slice(ROOT.length + 1) + url.search);
    }
  }
}

function read() {
  return location.pathname.slice(ROOT.length).replace(/^\/+|\/+$/g, '');
}

export const router = new Router();

/** @param {string} [path] @returns {string} */
export function link(path = '') {
  return path ? `${ROOT}/${path}` : ROOT;
}

/** @param {string} path @param {{replace?: boolean}} [options] */
export function go(path, options) {
  router.go(path, options);
}
