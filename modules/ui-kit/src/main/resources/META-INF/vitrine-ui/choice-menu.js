// SPDX-License-Identifier: Apache-2.0
/**
 * A button over the picture and, behind it, a list of which one is chosen, such as the captions' language. Whoever extends it says what
 * there is:
 *
 *   import {ChoiceMenu} from 'vitrine/choice-menu';
 *   class Sizes extends ChoiceMenu {
 *     name = 'Size';                     // what stands above the list, and names the button
 *     sign() { return icon('gear'); }    // what is to be seen on the button
 *     choices() { return [{id: 's', name: 'Small'}, {id: 'l', name: 'Large', note: 'for two'}]; }  // with `lang` where it is another
 *     chosen() { return 's'; }
 *     choose({id}) { …; return 'Size: small'; }  // answers what is said to those who do not see it
 *   }
 *
 * A click elsewhere and Escape close the list.
 */
import {LitElement, css, html, nothing} from 'lit';

export class ChoiceMenu extends LitElement {
  static properties = {open: {state: true}, said: {state: true}};

  static styles = css`
    :host {
      position: relative;
      display: inline-block;
      box-sizing: border-box;
    }
    button {
      display: inline-grid;
      place-items: center;
      box-sizing: border-box;
      min-width: 44px;
      min-height: 44px;
      padding: 0 12px;
      border: 2px solid transparent;
      border-radius: 999px;
      background: rgb(12 10 14 / 0.72);
      background-clip: padding-box;
      color: #fff;
      font: inherit;
      font-weight: 700;
      cursor: pointer;
    }
    .vt-icon {
      width: 22px;
      height: 22px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    button[aria-pressed='true'] {
      border-color: #fff;
    }
    button:focus-visible,
    label:focus-within {
      outline: 3px solid #fff;
      outline-offset: 2px;
    }
    fieldset {
      position: absolute;
      z-index: 4;
      inset: calc(100% + 8px) auto auto 0;
      box-sizing: border-box;
      width: 15rem;
      max-height: 50vh;
      overflow-y: auto;
      margin: 0;
      padding: 8px;
      border: 0;
      border-radius: 16px;
      background: rgb(12 10 14 / 0.94);
      color: #fff;
    }
    legend {
      float: left;
      width: 100%;
      padding: 4px 8px;
      font-size: 0.8125rem;
      font-weight: 650;
    }
    label {
      clear: both;
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 44px;
      padding: 4px 8px;
      border-radius: 10px;
      cursor: pointer;
    }
    input {
      flex: none;
      width: 20px;
      height: 20px;
      accent-color: #fff;
    }
    small {
      display: block;
      font-size: 0.8125rem;
      opacity: 0.85;
    }
    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  #listening;

  connectedCallback() {
    super.connectedCallback();
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    document.addEventListener('click', (event) => (this.open &&= event.composedPath().includes(this)), {signal});
    this.addEventListener('keydown', ({key}) => key === 'Escape' && this.open && this.#close(), {signal});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#listening.abort();
  }

  /** Named so for those who hear it; what is seen on the button comes first where it is text. */
  label() {
    return this.name;
  }

  /** Whether the button is to look pressed; undefined where it is no switch. */
  pressed() {
    return undefined;
  }

  /** Before the list is opened. */
  opening() {}

  render() {
    return html`
      <button aria-expanded=${String(Boolean(this.open))} aria-pressed=${this.pressed() ?? nothing} aria-label=${this.label()}
        @click=${this.#toggle}>${this.sign()}</button>
      ${this.open ? this.#list() : nothing}
      <span class="said" role="status">${this.said ?? ''}</span>`;
  }

  #list() {
    const chosen = this.chosen();
    const line = (choice) => html`
      <label lang=${choice.lang ?? nothing}>
        <input type="radio" name="choice" .checked=${choice.id === chosen} @change=${() => (this.said = this.choose(choice))}>
        <span>${choice.name}${choice.note ? html`<small>${choice.note}</small>` : nothing}</span>
      </label>`;
    return html`<fieldset><legend>${this.name}</legend>${this.choices().map(line)}</fieldset>`;
  }

  #toggle() {
    this.open = !this.open;
    if (this.open) {
      this.opening();
    }
  }

  #close() {
    this.open = false;
    this.renderRoot.querySelector('button').focus();
  }
}
