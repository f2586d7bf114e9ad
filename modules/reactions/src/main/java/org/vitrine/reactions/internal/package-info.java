// SPDX-License-Identifier: Apache-2.0
/** Reactions, summed in memory. */
@NullMarked
package org.vitrine.reactions.internal;

import org.jspecify.annotations.NullMarked;
