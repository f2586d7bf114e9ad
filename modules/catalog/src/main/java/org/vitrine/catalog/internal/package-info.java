// SPDX-License-Identifier: Apache-2.0
/** The catalogue in the shop's database. */
@NullMarked
package org.vitrine.catalog.internal;

import org.jspecify.annotations.NullMarked;
