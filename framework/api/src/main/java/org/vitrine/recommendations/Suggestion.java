// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations;

import java.util.UUID;

/**
 * One product that may be liked.
 *
 * @param reason why, as a key of a message: {@code popular-in-show}
 */
public record Suggestion(UUID product, String reason) {}
