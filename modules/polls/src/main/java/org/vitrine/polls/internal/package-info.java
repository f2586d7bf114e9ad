// SPDX-License-Identifier: Apache-2.0
/** Polls whose votes are counted in the database. */
@NullMarked
package org.vitrine.polls.internal;

import org.jspecify.annotations.NullMarked;
