// SPDX-License-Identifier: Apache-2.0
/**
 * What a page hands to all that stands in its slots: who is there, the way to the server, what can be commanded, and what happens.
 *
 *   setPage({permissions: ['shows.plan'], api: async () => api, commands: {'go': ({path}) => …}});
 *   page.tell('room', event);      // heard by host.events.on('room', …)
 */

class Page extends EventTarget {
  /** What the person may; "*" is everything. @type {string[]} */ permissions = [];
  /** Talks to the server as this person. @type {() => Promise<import('../api.js').Api>} */ api = async () => {
    throw new Error('This page has no way to the server');
  };
  /** @type {Record<string, (args: any) => unknown>} */ commands = {};
  /** What has happened before and still stands, as in a replay after a jump: told to whoever begins to listen. @type {() => any[]} */ standing = () => [];
  /** Whether what goes wrong is told to the person: staff want to know, shoppers do not. */ tellsErrors = false;

  /** @param {string} permission */
  can(permission) {
    return this.permissions.includes('*') || this.permissions.includes(permission);
  }

  /** Something has happened. @param {string} name @param {unknown} [detail] */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`told:${name}`, {detail}));
  }
}

export const page = new Page();

/** @param {Partial<Pick<Page, 'permissions' | 'api' | 'commands' | 'standing' | 'tellsErrors'>>} parts */
export function setPage(parts) {
  Object.assign(page, parts);
  page.dispatchEvent(new Event('change'));
}

const themed = () => page.tell('theme');
for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
  matchMedia(query).addEventListener('change', themed);
}
new MutationObserver(themed).observe(document.documentElement, {attributeFilter: ['data-theme', 'data-contrast']});
