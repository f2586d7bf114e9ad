// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.nodes.internal;

import org.jspecify.annotations.NullMarked;
