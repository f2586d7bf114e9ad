// SPDX-License-Identifier: Apache-2.0
/** What a shopper may like next. */
@Version("1.0.0")
@NullMarked
package org.vitrine.recommendations;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
