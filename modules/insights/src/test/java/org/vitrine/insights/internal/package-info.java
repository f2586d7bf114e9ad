// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.insights.internal;

import org.jspecify.annotations.NullMarked;
