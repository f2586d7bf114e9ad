// SPDX-License-Identifier: Apache-2.0
/** Goes on air, after having said what is still missing. */
import {t} from 'vitrine/i18n';
import {checks} from '../readiness.js';
import {confirm} from '../parts/confirm.js';
import {attempt} from '../view.js';

/** What nobody needs to be told who goes on air now. */
const PAST = new Set(['time', 'armed']);

/** @param {import('./live-state.js').LiveState} live @returns {Promise<boolean>} whether the show is on air */
export async function goLive(live) {
  const open = checks(live.show, live.products, live.stream).filter(({ok, key}) => !ok && !PAST.has(key));
  const text = open.length ? t('live.go.missing', {what: open.map((check) => check.text).join(' ')}) : t('live.go.text');
  return (await confirm({title: t('live.go.title'), text, action: t('live.go'), kind: 'live'})) && attempt(() => live.start());
}
