// SPDX-License-Identifier: Apache-2.0
/** One small plug-in for each extension point, kept to its contract. */
@NullMarked
package org.vitrine.testkit.examples;

import org.jspecify.annotations.NullMarked;
