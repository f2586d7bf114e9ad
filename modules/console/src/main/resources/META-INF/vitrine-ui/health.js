// SPDX-License-Identifier: Apache-2.0
/** Reads /health/ready, which answers 503 with the same body where something is broken. */

/** @returns {Promise<{status: string, components: {name: string, ok: boolean, detail: string, remedy: string}[]}>} */
export async function readHealth() {
  const response = await fetch('/health/ready', {headers: {Accept: 'application/json'}});
  const {status = response.ok ? 'UP' : 'DOWN', components = []} = await response.json().catch(() => ({}));
  return {status, components: components.map(component)};
}

/** What does not work, as far as is known. @param {Awaited<ReturnType<typeof readHealth>> | undefined} health */
export function brokenParts(health) {
  return (health?.components ?? []).filter(({ok}) => !ok);
}

function component({component, name = component, status, detail = '', remedy = ''}) {
  return {name, ok: ['UP', 'OK', 'ok', 'up'].includes(status), detail, remedy};
}
