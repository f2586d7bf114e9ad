// SPDX-License-Identifier: Apache-2.0
/** Suggests products from what happens in shows. */
@NullMarked
package org.vitrine.recommendations.internal;

import org.jspecify.annotations.NullMarked;
