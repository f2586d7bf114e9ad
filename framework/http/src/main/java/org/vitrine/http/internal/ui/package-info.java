// SPDX-License-Identifier: Apache-2.0
/** Serves the pages and static files of all bundles. */
@NullMarked
package org.vitrine.http.internal.ui;

import org.jspecify.annotations.NullMarked;
