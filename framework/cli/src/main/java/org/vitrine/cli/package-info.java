// SPDX-License-Identifier: Apache-2.0
/** The command line: what it does, it asks a running shop to do over REST. */
@NullMarked
package org.vitrine.cli;

import org.jspecify.annotations.NullMarked;
