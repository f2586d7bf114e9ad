// SPDX-License-Identifier: Apache-2.0
/** What every REST resource and every socket endpoint of a plug-in must do. */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit.http;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
