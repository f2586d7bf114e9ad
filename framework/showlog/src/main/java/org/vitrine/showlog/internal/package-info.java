// SPDX-License-Identifier: Apache-2.0
/** The log of each show, in the database, and the outbox that feeds it. */
@NullMarked
package org.vitrine.showlog.internal;

import org.jspecify.annotations.NullMarked;
