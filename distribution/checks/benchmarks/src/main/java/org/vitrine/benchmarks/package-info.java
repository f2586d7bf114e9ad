// SPDX-License-Identifier: Apache-2.0
/** Tools that put a room under load and tell what came of it. */
@NullMarked
package org.vitrine.benchmarks;

import org.jspecify.annotations.NullMarked;
