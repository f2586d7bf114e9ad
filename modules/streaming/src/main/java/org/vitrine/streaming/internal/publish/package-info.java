// SPDX-License-Identifier: Apache-2.0
/** The protocol by which a browser publishes, without sockets. */
@NullMarked
package org.vitrine.streaming.internal.publish;

import org.jspecify.annotations.NullMarked;
