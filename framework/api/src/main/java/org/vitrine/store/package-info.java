// SPDX-License-Identifier: Apache-2.0
/** The shop's one database: transactions that several bundles share, and the outbox. */
@Version("1.0.0")
@NullMarked
package org.vitrine.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
