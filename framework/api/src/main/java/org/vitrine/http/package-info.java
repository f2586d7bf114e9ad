// SPDX-License-Identifier: Apache-2.0
/** What REST resources and socket endpoints need of the one port. */
@Version("1.0.0")
@NullMarked
package org.vitrine.http;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
