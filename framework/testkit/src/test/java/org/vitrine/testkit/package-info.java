// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.testkit;

import org.jspecify.annotations.NullMarked;
