// SPDX-License-Identifier: Apache-2.0
/** Shows in the database. */
@NullMarked
package org.vitrine.shows.internal;

import org.jspecify.annotations.NullMarked;
