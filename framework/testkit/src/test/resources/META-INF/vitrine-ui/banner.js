// SPDX-License-Identifier: Apache-2.0
/** A line of text over the picture. */
export class Banner extends HTMLElement {
  connectedCallback() {
    this.textContent = this.host.t('banner.text');
  }
}
