// SPDX-License-Identifier: Apache-2.0
/** The shop's software over REST: what runs, what is wrong with it, and how to change it. */
@NullMarked
package org.vitrine.extensions.internal;

import org.jspecify.annotations.NullMarked;
