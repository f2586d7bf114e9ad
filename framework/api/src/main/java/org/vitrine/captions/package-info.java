// SPDX-License-Identifier: Apache-2.0
/** What is said in a show, to be read. */
@Version("1.0.0")
@NullMarked
package org.vitrine.captions;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
