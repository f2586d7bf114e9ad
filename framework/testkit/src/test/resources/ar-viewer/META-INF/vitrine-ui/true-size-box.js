// SPDX-License-Identifier: Apache-2.0
/** Shows a model as the box that it fills, front and side in true proportion, for devices that draw no models; the file itself can be opened. */
const SCALE = 160;

export class TrueSizeBox extends HTMLElement {
  connectedCallback() {
    const {host} = this;
    host.events.on('context', () => this.#draw());
    this.#draw();
  }

  #draw() {
    const {host} = this;
    const {model, title, size} = host.context;
    if (!size) {
      host.commands.run('ar.failed');
      return;
    }
    const {widthMetres: width, heightMetres: height, depthMetres: depth} = size;
    const unit = SCALE / Math.max(width, height, depth);
    const link = document.createElement('a');
    link.href = model;
    link.textContent = host.t('box.open', {title});
    this.replaceChildren(side(width * unit, height * unit), side(depth * unit, height * unit), link);
  }
}

function side(width, height) {
  const element = document.createElement('span');
  Object.assign(element.style, {
    display: 'inline-block',
    width: `${width}px`,
    height: `${height}px`,
    border: '2px solid currentColor',
    margin: '0 8px',
  });
  return element;
}
