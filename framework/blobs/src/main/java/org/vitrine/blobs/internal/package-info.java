// SPDX-License-Identifier: Apache-2.0
/** Files by their content: kept in a folder, told of in a table, served at {@code /blobs/}. */
@NullMarked
package org.vitrine.blobs.internal;

import org.jspecify.annotations.NullMarked;
