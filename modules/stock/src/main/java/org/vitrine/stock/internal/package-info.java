// SPDX-License-Identifier: Apache-2.0
/** Stock in the shop's database. */
@NullMarked
package org.vitrine.stock.internal;

import org.jspecify.annotations.NullMarked;
