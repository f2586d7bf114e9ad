// SPDX-License-Identifier: Apache-2.0
/**
 * A button in the head of a live show: behind it one chooses how large the picture is, or the sound alone. Fires `quality` with {name}; what has been
 * chosen is kept in this browser.
 */
import {css} from 'lit';
import {ChoiceMenu} from 'vitrine/choice-menu';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';

const KEPT_AS = 'vt-quality';
const AUTO = 'auto';

/** What was chosen in this browser last time. */
export function keptQuality() {
  try {
    return localStorage.getItem(KEPT_AS) ?? AUTO;
  } catch {
    return AUTO;
  }
}

function keep(name) {
  try {
    localStorage.setItem(KEPT_AS, name);
  } catch {
    // Kept for this page alone where the browser stores nothing.
  }
}

class QualityMenu extends ChoiceMenu {
  static properties = {stage: {attribute: false}, listed: {state: true}};

  static styles = [
    ChoiceMenu.styles,
    css`
      button {
        padding: 0;
      }
      fieldset {
        inset: calc(100% + 8px) 0 auto auto;
      }
    `,
  ];

  constructor() {
    super();
    this.listed = [];
  }

  get name() {
    return t('quality.label');
  }

  sign() {
    return icon('gear');
  }

  async opening() {
    this.listed = offered((await this.stage?.qualities()) ?? []);
  }

  choices() {
    return [AUTO, ...this.listed.map(({name}) => name)].map((id) => ({id, name: this.#word(id), note: id === 'sound' ? t('quality.sound.why') : undefined}));
  }

  chosen() {
    const {quality} = this.stage;
    return this.listed.some(({name}) => name === quality) ? quality : AUTO;
  }

  choose({id, name}) {
    keep(id);
    this.dispatchEvent(new CustomEvent('quality', {detail: {name: id}}));
    this.requestUpdate();
    return t('quality.chosen', {name});
  }

  #word(id) {
    if (id === AUTO || id === 'sound') {
      return t(`quality.${id}`);
    }
    const {lines} = this.listed.find(({name}) => name === id);
    return t(id === 'source' ? 'quality.source' : 'quality.smaller', {lines: String(lines)});
  }
}

/** Where there is nothing smaller the source need not be chosen. */
function offered(qualities) {
  const pictures = qualities.filter(({lines}) => lines);
  return qualities.filter(({name, lines}) => name === 'sound' || (lines && pictures.length > 1));
}

customElements.define('vt-quality-menu', QualityMenu);
