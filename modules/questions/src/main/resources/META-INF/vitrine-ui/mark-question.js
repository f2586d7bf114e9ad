// SPDX-License-Identifier: Apache-2.0
/** In the menu of a chat message: marks it as a question. */
export class MarkQuestion extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.className = 'vt-button quiet block';
    button.textContent = this.host.t('mark.button');
    button.addEventListener('click', () => this.#mark());
    this.replaceChildren(button);
  }

  async #mark() {
    const {show, message} = this.host.context;
    this.closest('[popover]')?.hidePopover();
    try {
      await this.host.fetch('questions', {method: 'POST', body: {show: show.slug, message: message.id}});
      this.host.toast(this.host.t('mark.done'), {kind: 'ok'});
    } catch {
      this.host.toast(this.host.t('mark.failed'), {kind: 'bad'});
    }
  }
}
