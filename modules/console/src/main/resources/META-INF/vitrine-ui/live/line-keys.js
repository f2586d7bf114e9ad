// SPDX-License-Identifier: Apache-2.0
/**
 * Moderating by keys: up and down go from line to line, a letter does something about the line that has the focus.
 *
 * @param {KeyboardEvent} event one in the list
 * @param {string} rows what a line is
 * @param {string} button what has the focus in a line
 * @param {(row: Element, key: string) => boolean} press does what a letter stands for; answers whether it stands for something
 */
export function lineKeys(event, rows, button, press) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
    return;
  }
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const all = [...list.querySelectorAll(rows)].filter((row) => row.querySelector(button));
  const focused = document.activeElement;
  const here = all.findIndex((row) => row.contains(focused));
  const next = {ArrowUp: here < 0 ? all.length - 1 : here - 1, ArrowDown: here + 1, Home: 0, End: all.length - 1}[event.key];
  if (next !== undefined) {
    const goal = all[Math.min(all.length - 1, Math.max(0, next))];
    goal?.querySelector(button).focus();
    event.preventDefault();
  } else if (here >= 0 && press(all[here], event.key)) {
    event.preventDefault();
  }
}
