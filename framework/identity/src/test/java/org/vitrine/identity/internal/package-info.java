// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.identity.internal;

import org.jspecify.annotations.NullMarked;
