// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.rtmp;

import org.jspecify.annotations.NullMarked;
