// SPDX-License-Identifier: Apache-2.0
/** The shop's nodes over NATS. */
@NullMarked
package org.vitrine.nodes.internal;

import org.jspecify.annotations.NullMarked;
