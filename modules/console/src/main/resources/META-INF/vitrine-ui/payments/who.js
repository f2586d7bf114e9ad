// SPDX-License-Identifier: Apache-2.0
/** Who wished something of a payment. */
import {t} from 'vitrine/i18n';
import {api, can, session} from '../session.js';

const STAFF = 'staff:';

/** Names by id, for those who may read them. @returns {Promise<Map<string, string>>} */
export async function readStaff() {
  const {items} = can('*') ? await api.get('staff').catch(() => ({items: []})) : {items: []};
  return new Map(items.map(({id, name}) => [id, name]));
}

/** "By you", "By Olga". @param {{askedBy: string}} command @param {Map<string, string>} staff */
export function whose({askedBy}, staff) {
  if (!askedBy.startsWith(STAFF)) {
    return t(askedBy === 'provider' ? 'money.by.provider' : 'money.by.shop');
  }
  const id = askedBy.slice(STAFF.length);
  if (id === session.staff?.id) {
    return t('money.by.you');
  }
  return staff.has(id) ? t('money.by.name', {name: staff.get(id)}) : t('money.by.staff');
}
