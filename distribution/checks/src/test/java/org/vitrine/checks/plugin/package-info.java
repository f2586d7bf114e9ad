// SPDX-License-Identifier: Apache-2.0
/** Classes that tests put into plug-ins. */
@NullMarked
package org.vitrine.checks.plugin;

import org.jspecify.annotations.NullMarked;
