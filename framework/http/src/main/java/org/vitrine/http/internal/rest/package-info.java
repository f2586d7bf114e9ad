// SPDX-License-Identifier: Apache-2.0
/** Runs the REST resources of all bundles. */
@NullMarked
package org.vitrine.http.internal.rest;

import org.jspecify.annotations.NullMarked;
