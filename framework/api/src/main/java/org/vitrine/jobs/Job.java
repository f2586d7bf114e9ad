// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs;

import java.time.Instant;

/**
 * Something to be done.
 *
 * @param name which handler does it, namespaced: {@code stock.expire-hold}
 * @param key tells it from others of that name
 * @param due not before this time
 * @param payload what the handler needs to know, as it likes to write it; ids, no personal data
 */
public record Job(String name, String key, Instant due, String payload) {}
