// SPDX-License-Identifier: Apache-2.0
/**
 * RTMP (Adobe's specification of 2012) without sockets, and what its audio and video messages hold (FLV 10.1): for the modules of streaming
 * alone.
 */
@Version("1.1.0")
@NullMarked
package org.vitrine.rtmp;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
