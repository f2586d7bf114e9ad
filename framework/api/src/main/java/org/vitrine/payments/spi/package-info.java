// SPDX-License-Identifier: Apache-2.0
/** Implemented by payment providers, and by those who wait for payments. */
@Version("2.0.0")
@NullMarked
package org.vitrine.payments.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
