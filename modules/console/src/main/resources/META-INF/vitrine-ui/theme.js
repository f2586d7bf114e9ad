// SPDX-License-Identifier: Apache-2.0
/** Light, dark, or as the system has it; kept in this browser. */

const KEY = 'vt-theme';

/** @returns {'system' | 'light' | 'dark'} */
export function theme() {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** @param {'system' | 'light' | 'dark'} chosen */
export function setTheme(chosen) {
  localStorage.setItem(KEY, chosen);
  applyTheme();
}

export function applyTheme() {
  const chosen = theme();
  if (chosen === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = chosen;
  }
}

/** Keeps the chosen language for the server, which picks the page's by this cookie. @param {string} tag */
export function setLanguage(tag) {
  document.cookie = `vt-lang=${encodeURIComponent(tag)}; path=/; max-age=31536000; samesite=lax`;
  location.reload();
}
