// SPDX-License-Identifier: Apache-2.0
/** What every chat filter and every chat command must do. */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit.chat;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
