// SPDX-License-Identifier: Apache-2.0
/** What the shop sells: products, their variants, prices, pictures and models. */
@Version("1.0.0")
@NullMarked
package org.vitrine.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
