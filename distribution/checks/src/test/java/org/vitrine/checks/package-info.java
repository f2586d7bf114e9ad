// SPDX-License-Identifier: Apache-2.0
/**
 * Checks of the whole product.
 *
 * <p>{@code …Test} looks at the code; {@code …IT} starts the laid-out distribution as a process of its own, most of them the
 * one that {@link org.vitrine.checks.SharedShop} hands out.
 */
@NullMarked
package org.vitrine.checks;

import org.jspecify.annotations.NullMarked;
