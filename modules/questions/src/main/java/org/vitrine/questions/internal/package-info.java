// SPDX-License-Identifier: Apache-2.0
/** Questions, folded from the log. */
@NullMarked
package org.vitrine.questions.internal;

import org.jspecify.annotations.NullMarked;
