// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.polls.internal;

import org.jspecify.annotations.NullMarked;
