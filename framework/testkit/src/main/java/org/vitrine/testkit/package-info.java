// SPDX-License-Identifier: Apache-2.0
/**
 * What tests of plug-ins stand on: real databases, and a spine in memory that keeps the contracts of the real one.
 *
 * <p>Published, and versioned like the api.
 */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
