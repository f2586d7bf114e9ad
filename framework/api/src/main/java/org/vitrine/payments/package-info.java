// SPDX-License-Identifier: Apache-2.0
/** Taking money, through providers that plug-ins bring. */
@Version("1.1.0")
@NullMarked
package org.vitrine.payments;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
