// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.reactions.internal;

import org.jspecify.annotations.NullMarked;
