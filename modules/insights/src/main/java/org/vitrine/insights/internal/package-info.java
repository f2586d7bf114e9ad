// SPDX-License-Identifier: Apache-2.0
/** Folds each show's log into figures. */
@NullMarked
package org.vitrine.insights.internal;

import org.jspecify.annotations.NullMarked;
