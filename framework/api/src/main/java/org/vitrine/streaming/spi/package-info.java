// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who do something with the pictures and sounds of a stream: record, pass on, transcode. */
@Version("1.1.0")
@NullMarked
package org.vitrine.streaming.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
