// SPDX-License-Identifier: Apache-2.0
/** The talk of a show. */
@Version("1.0.0")
@NullMarked
package org.vitrine.chat;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
