// SPDX-License-Identifier: Apache-2.0
/** What an operator does to extensions, each asked about first where it matters. */
import {t} from 'vitrine/i18n';
import {notify} from 'vitrine/notices';
import {confirm} from '../parts/confirm.js';
import {api} from '../session.js';
import {attempt} from '../view.js';
import {confirmRelease} from './confirm-release.js';
import {shelves} from './shelves.js';
import {matterOf} from './words.js';

/** @typedef {import('./shelves.js').Extension} Extension @typedef {import('./shelves.js').Release} Release */

/** What this very page is made of. */
const PAGES = ['org.vitrine.console', 'org.vitrine.ui-kit', 'org.vitrine.ui-vendor'];

/**
 * Shows a release and lets it serve if that is wanted; asks again where the server wants this jar to be allowed.
 * @param {Extension} extension @param {Release} release
 */
export async function install(extension, release) {
  const answer = await confirmRelease(extension, release, objection(release));
  if (!answer) {
    return;
  }
  const done = await carryOut(extension, 'install', answer);
  const {problem} = shelves.trouble(extension.name) ?? {};
  if (!done && problem?.code === 'not-trusted' && !answer.allow) {
    const allowed = await confirmRelease(extension, release, problem.message);
    if (allowed) {
      await carryOut(extension, 'install', allowed);
    }
  }
}

/** Lets a release serve that failed before. @param {Extension} extension @param {Release} release */
export function tryAgain(extension, {digest}) {
  return carryOut(extension, 'install', {digest, allow: false});
}

/** @param {Extension} extension */
export function start(extension) {
  return carryOut(extension, 'start');
}

/** Whether this very page works by it, so that it could not be started again from here. @param {Extension} extension */
export function isOwn({name}) {
  return PAGES.includes(name) || name === 'org.vitrine.extensions';
}

/** @param {Extension} extension */
export async function stop(extension) {
  const title = t('extensions.stop.title', extension);
  if (await confirm({title, text: t('extensions.stop.text'), action: t('extensions.stop')})) {
    await carryOut(extension, 'stop');
  }
}

/** @param {Extension} extension */
export async function rollBack(extension) {
  const title = t('extensions.roll-back.title', extension);
  if (await confirm({title, text: t('extensions.roll-back.text'), action: t('extensions.roll-back'), kind: 'primary'})) {
    await carryOut(extension, 'roll-back');
  }
}

/** Answers whether it has gone. @param {Extension} extension */
export async function remove(extension) {
  const {kind, title} = extension;
  const text = t(kind === 'module' ? 'extensions.remove.module' : 'extensions.remove.text');
  const wanted = await confirm({title: t('extensions.remove.title', {title}), text, action: t('extensions.remove')});
  return wanted && carryOut(extension, 'remove');
}

/** Takes a publisher's jars from now on. Answers whether that went well. @param {{name: string, fingerprint: string}} publisher */
export async function trust({name, fingerprint}) {
  const done = await attempt(() => api.post('extensions/publishers', {name, fingerprint}));
  if (done) {
    notify(t('publishers.added', {name}), {kind: 'ok'});
    await shelves.read();
  }
  return done;
}

/** Takes no more of a publisher's jars. @param {{name: string, fingerprint: string}} publisher */
export async function distrust({name, fingerprint}) {
  const wanted = await confirm({title: t('publishers.remove.title', {name}), text: t('publishers.remove.text'), action: t('publishers.remove')});
  if (wanted && (await attempt(() => api.delete(`extensions/publishers/${fingerprint}`)))) {
    notify(t('publishers.removed', {name}), {kind: 'ok'});
    await shelves.read();
  }
}

async function carryOut({name, title}, verb, body) {
  const done = await shelves.act(name, verb, body);
  if (done) {
    const action = PAGES.includes(name) ? {label: t('extensions.reload'), run: () => location.reload()} : undefined;
    notify(t(`extensions.done.${verb}`, {title}), {kind: 'ok', action});
  }
  return done;
}

/** Why this one may not run unless it is allowed; undefined if nothing is known against it. @param {Release} release */
function objection(release) {
  const {standing, publisher} = release;
  if (standing === 'refused') {
    return matterOf(release)[0];
  }
  if (standing !== 'offered' || publisher?.trusted || shelves.list?.settings.unsigned) {
    return undefined;
  }
  return publisher ? t('extensions.doubt.unknown', publisher) : t('extensions.doubt.unsigned');
}
