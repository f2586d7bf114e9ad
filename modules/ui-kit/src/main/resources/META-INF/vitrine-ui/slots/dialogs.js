// SPDX-License-Identifier: Apache-2.0
/** The question and the drawer that plug-ins may open; loaded when the first is opened. */
import {svg} from '../icons.js';
import {t} from '../i18n.js';

let made = 0;

/** @param {{title: string, text?: string, action: string, kind?: 'danger' | 'primary'}} question @returns {Promise<boolean>} */
export function confirm({title, text = '', action, kind = 'primary'}) {
  const {dialog, body} = open(title, 'alertdialog');
  body.append(element('p', '', text));
  const form = element('form', '');
  form.method = 'dialog';
  const footer = element('footer', '');
  footer.append(button('vt-button', t('kit.cancel'), 'no'), button(`vt-button ${kind}`, action, 'yes'));
  form.append(footer);
  dialog.append(form);
  return new Promise((answer) => dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes')));
}

/** @param {string} title @param {AbortSignal} signal closes it @returns {{body: HTMLElement, close: () => void}} */
export function drawer(title, signal) {
  const {dialog, body} = open(title, 'dialog');
  signal.addEventListener('abort', () => dialog.close());
  return {body, close: () => dialog.close()};
}

function open(title, role) {
  const dialog = element('dialog', 'vt-dialog');
  const heading = element('h2', '', title);
  heading.id = `vt-asked-${++made}`;
  dialog.setAttribute('role', role);
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = button('vt-button icon quiet', '', 'no');
  close.setAttribute('aria-label', t('kit.close'));
  close.append(svg('x'));
  close.addEventListener('click', () => dialog.close('no'));
  const header = element('header', '');
  header.append(heading, close);
  const body = element('div', 'body');
  dialog.append(header, body);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return {dialog, body};
}

function button(classes, label, value) {
  const made = element('button', classes, label);
  made.value = value;
  return made;
}

function element(name, classes, text = '') {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}
