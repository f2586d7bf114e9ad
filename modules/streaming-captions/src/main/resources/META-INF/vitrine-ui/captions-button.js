// SPDX-License-Identifier: Apache-2.0
/** Beside LIVE: turns captions on in one of the show's languages, and off. It is there when there is something to read. */
import {nothing} from 'lit';
import {ChoiceMenu} from 'vitrine/choice-menu';
import {captions} from './captions.js';

/** What stands on the button, and so begins its name: whoever speaks to the page says what is to be seen. */
const SIGN = 'CC';

export class CaptionsButton extends ChoiceMenu {
  connectedCallback() {
    super.connectedCallback();
    const {signal} = this.host;
    captions.addEventListener('change', () => this.requestUpdate(), {signal});
    captions.open(this.host);
  }

  get name() {
    return this.host.t('player.captions');
  }

  label() {
    return `${SIGN} ${this.name}`;
  }

  pressed() {
    return Boolean(captions.track);
  }

  sign() {
    return SIGN;
  }

  choices() {
    const tracks = captions.tracks.map(({language, name}) => ({id: language, name, lang: language}));
    return [{id: undefined, name: this.host.t('player.off')}, ...tracks];
  }

  chosen() {
    return captions.track?.language;
  }

  choose({id, name}) {
    captions.choose(id);
    return id ? this.host.t('player.on', {name}) : this.host.t('player.are-off');
  }

  render() {
    return captions.tracks.length ? super.render() : nothing;
  }
}
