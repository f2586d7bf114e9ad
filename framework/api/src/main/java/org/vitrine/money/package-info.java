// SPDX-License-Identifier: Apache-2.0
/** Money as whole numbers of a currency's smallest unit. */
@Version("1.1.0")
@NullMarked
package org.vitrine.money;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
