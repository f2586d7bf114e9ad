// SPDX-License-Identifier: Apache-2.0
/**
 * One extension: how it stands, what is wrong, what it gives, and what can be done with it. Fires `command` with {call, done}: `call` is handed the
 * extension's path, `done` is said when it went well.
 */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {api} from '../session.js';
import {confirm} from '../parts/confirm.js';
import {View} from '../view.js';
import {confirmInstall} from './confirm-install.js';
import {publisherLine, standingBadge, titleOf} from './standing.js';

class ExtensionCard extends View {
  static properties = {extension: {attribute: false}, busy: {type: Boolean}};

  render() {
    const {extension} = this;
    const [first, ...others] = extension.releases;
    return html`
      <article class="vt-card extension" aria-label=${titleOf(extension)}>
        <header class="card-heading">
          <h2>${titleOf(extension)}</h2> ${standingBadge(first.standing)}
          <span class="vt-muted vt-numbers">${first.version}</span>
          <span class="grow"></span> ${this.#actions(first, others)}
        </header>
        ${extension.description ? html`<p>${extension.description}</p>` : nothing}
        ${sentences(first.problems, 'bad', t('extensions.problems'))} ${sentences(first.needs, 'warn', t('extensions.needs'))}
        ${this.#facts(first)}
        ${others.length ? html`
          <h3 class="small">${t('extensions.others')}</h3>
          <ul class="parts">${others.map((release) => this.#other(release))}</ul>` : nothing}
      </article>`;
  }

  #facts(release) {
    const {name, gives} = this.extension;
    return html`
      <dl class="facts-list">
        <div><dt>${t('extensions.name')}</dt><dd class="mono">${name}</dd></div>
        <div><dt>${t('extensions.publisher')}</dt><dd>${publisherLine(release)}</dd></div>
        ${gives.length ? html`<div><dt>${t('extensions.gives')}</dt><dd class="mono">${gives.map((spi) => html`${spi}<br>`)}</dd></div>` : nothing}
        ${release.hosts.length ? html`<div><dt>${t('extensions.hosts')}</dt><dd class="mono">${release.hosts.join(', ')}</dd></div>` : nothing}
      </dl>`;
  }

  #actions(first, others) {
    const {kind, stopped} = this.extension;
    const standby = others.find(({standing}) => standing === 'standby');
    return html`
      <div class="actions">
        ${needsConsent(first) ? this.#button('check', 'install', () => this.ask(first), 'primary') : nothing}
        ${stopped ? this.#button('play', 'start', this.#start) : nothing}
        ${!stopped && ['serving', 'waiting'].includes(first.standing) ? this.#button('pause', 'stop', this.#stop) : nothing}
        ${standby ? this.#button('refresh', 'roll-back', () => this.#rollBack(standby)) : nothing}
        ${kind === 'plugin' ? this.#button('trash', 'remove', this.#remove, 'danger') : nothing}
      </div>`;
  }

  #button(image, act, run, looks = '') {
    const name = titleOf(this.extension);
    return html`
      <button class="vt-button small ${looks}" ?disabled=${this.busy} aria-label=${t(`extensions.${act}.of`, {name})} @click=${run}>
        ${icon(image)}${t(`extensions.${act}`)}</button>`;
  }

  #other(release) {
    return html`
      <li>
        <div class="grow">
          <p class="line"><b class="vt-numbers">${release.version}</b> ${standingBadge(release.standing)}</p>
          <p class="vt-muted small">${publisherLine(release)}</p>
          ${sentences(release.problems, 'bad', t('extensions.problems'))}
        </div>
        ${release.standing === 'standby' ? nothing : html`
          <button class="vt-button small" ?disabled=${this.busy} @click=${() => this.ask(release)}
            aria-label=${t('extensions.install-version', {name: titleOf(this.extension), version: release.version})}>
            ${t('extensions.install')}</button>`}
      </li>`;
  }

  /** Asks whether this release is to run, and lets it run. */
  async ask(release = this.extension.releases.find(({standing}) => standing === 'offered')) {
    if (!release) {
      return;
    }
    const answer = await confirmInstall(this.extension, release);
    if (answer) {
      const body = {digest: release.digest, allow: answer.allow};
      this.#command((path) => api.post(`${path}/install`, body), 'installed', {version: release.version});
    }
  }

  #start() {
    this.#command((path) => api.post(`${path}/start`), 'started');
  }

  async #stop() {
    if (await this.#sure('stop')) {
      this.#command((path) => api.post(`${path}/stop`), 'is-stopped');
    }
  }

  async #rollBack({version}) {
    if (await this.#sure('roll-back', {version})) {
      this.#command((path) => api.post(`${path}/roll-back`), 'rolled-back', {version});
    }
  }

  async #remove() {
    if (await this.#sure('remove')) {
      this.#command((path) => api.delete(path), 'removed');
    }
  }

  #sure(act, values = {}) {
    const name = titleOf(this.extension);
    return confirm({
      title: t(`extensions.${act}.title`, {name, ...values}),
      text: t(`extensions.${act}.text`),
      action: t(`extensions.${act}`),
    });
  }

  #command(call, done, values = {}) {
    const detail = {call, done: t(`extensions.${done}`, {name: titleOf(this.extension), ...values})};
    this.dispatchEvent(new CustomEvent('command', {detail}));
  }
}

function needsConsent({standing}) {
  return standing === 'offered' || standing === 'refused' || standing === 'quarantined';
}

function sentences(list, looks, label) {
  return list.length
    ? html`<div class="vt-callout ${looks}">${icon('alert')}<div><p><b>${label}</b></p><ul>${list.map((text) => html`<li>${text}</li>`)}</ul></div></div>`
    : nothing;
}

customElements.define('vt-extension', ExtensionCard);
