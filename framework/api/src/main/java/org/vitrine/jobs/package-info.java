// SPDX-License-Identifier: Apache-2.0
/** Things to be done at a time, surely and once. */
@Version("1.0.0")
@NullMarked
package org.vitrine.jobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
