// SPDX-License-Identifier: Apache-2.0
/** What the viewers of a show want to know. */
@Version("1.0.0")
@NullMarked
package org.vitrine.questions;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
