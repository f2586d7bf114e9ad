// SPDX-License-Identifier: Apache-2.0
/** Reads /health/ready, which answers 503 with the same body where something is broken. */

/**
 * @typedef {{component: string, status: 'up' | 'degraded' | 'down', what?: string, remedy?: string}} Part
 *
 * @returns {Promise<{status: Part['status'], checks: Part[]}>} the worst first
 */
export async function readHealth() {
  const response = await fetch('/health/ready', {headers: {Accept: 'application/json'}});
  const {status = response.ok ? 'up' : 'down', checks = []} = await response.json().catch(() => ({}));
  return {status, checks};
}

/** What does not work as it should, as far as is known. @param {Awaited<ReturnType<typeof readHealth>> | undefined} health */
export function brokenParts(health) {
  return (health?.checks ?? []).filter(({status}) => status !== 'up');
}
