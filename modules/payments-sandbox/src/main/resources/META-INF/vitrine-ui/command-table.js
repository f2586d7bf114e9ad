// SPDX-License-Identifier: Apache-2.0
/** The last commands that the sandbox was given, how they stand, and the buttons of what can be decided about them. */
import {html, nothing, repeat} from 'lit';

const HEADS = ['list.time', 'list.order', 'list.what', 'list.amount', 'list.card', 'list.state', 'list.actions'];
const TONES = {done: 'ok', declined: 'bad', cancelled: '', step: 'warn', pending: 'warn'};

export function commandTable(host, {commands, cards}, act) {
  return html`
    <section>
      <h2 id="sandbox-commands">${host.t('list.title')}</h2>
      ${commands.length === 0 ? html`<p class="vt-muted">${host.t('list.none')}</p>` : html`
        <div class="wide" tabindex="0" role="region" aria-labelledby="sandbox-commands">
          <table>
            <thead><tr>${HEADS.map((key) => html`<th scope="col">${host.t(key)}</th>`)}</tr></thead>
            <tbody>${repeat(commands, ({key}) => key, (command) => row(host, command, cards, act))}</tbody>
          </table>
        </div>`}
    </section>`;
}

function row(host, command, cards, act) {
  const card = cards.find(({code}) => code === command.card);
  const name = command.number || command.key;
  return html`
    <tr>
      <td>${host.format.time(command.at)}</td>
      <td title=${command.key}>${command.number || '–'}</td>
      <th scope="row">${host.t(`kind.${command.kind}`)}</th>
      <td class="vt-numbers">${host.format.money(command.amount)}</td>
      <td>${card ? host.textOf(card.label) : '–'}</td>
      <td>
        <span class="vt-badge ${TONES[command.state]}" title=${command.reason ?? nothing}>${host.t(`state.${command.state}`)}</span>
        ${command.chargeBack ? html`<span class="vt-badge warn">${host.t(`charge-back.${command.chargeBack}`)}</span>` : nothing}
      </td>
      <td><div class="desk-row">${command.can.map((action) => html`
        <button class="vt-button small" aria-label=${host.t('list.action-of', {action: host.t(`action.${action}`), name})}
          @click=${() => act(command, action)}>${host.t(`action.${action}`)}</button>`)}</div></td>
    </tr>`;
}
