// SPDX-License-Identifier: Apache-2.0
/** Tests of the product as a whole, started from its laid-out distribution. */
@NullMarked
package org.vitrine.checks;

import org.jspecify.annotations.NullMarked;
