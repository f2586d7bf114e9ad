// SPDX-License-Identifier: Apache-2.0
/**
 * Single keys that act, and the list of them for a help page.
 *
 *   import {hotkeys} from 'vitrine/hotkeys';
 *   const keys = hotkeys([
 *     {key: 'n', label: t('keys.next'), run: () => …},
 *     {key: '?', label: t('keys.help'), run: () => …},
 *     {key: '1', shift: true, label: …, run: …},
 *   ]);
 *   keys.list      // for a help dialog
 *   keys.close()
 *
 * A key does nothing while a field is being written in, while a dialog is open, or with Ctrl, Alt or Meta (WCAG 2.1.4: `keys.enabled = false`
 * switches all of them off).
 */

/** @typedef {{key: string, label: string, run: (event: KeyboardEvent) => void}} Hotkey */

/** @param {Hotkey[]} list */
export function hotkeys(list) {
  const keys = {
    list,
    enabled: true,
    close: () => document.removeEventListener('keydown', listener),
  };
  const listener = (event) => {
    const found = keys.enabled && free(event) && list.find(({key}) => key.toLowerCase() === event.key.toLowerCase());
    if (found) {
      event.preventDefault();
      found.run(event);
    }
  };
  document.addEventListener('keydown', listener);
  return keys;
}

/** @param {KeyboardEvent} event */
function free(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) {
    return false;
  }
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  return !writing && !document.querySelector('dialog[open]');
}
