// SPDX-License-Identifier: Apache-2.0
/** Durable timers in a table, and the one scheduler of the process. */
@NullMarked
package org.vitrine.jobs.internal;

import org.jspecify.annotations.NullMarked;
