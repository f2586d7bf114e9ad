// SPDX-License-Identifier: Apache-2.0
/** Polls and quizzes in shows. */
@Version("1.0.0")
@NullMarked
package org.vitrine.polls;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
