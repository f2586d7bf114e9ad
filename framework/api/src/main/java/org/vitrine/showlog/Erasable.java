// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a {@link Fact} that is a person's text or name: stored apart from the rest, so that it can be erased
 * and the log keeps its order. It is a string and may be null when read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Erasable {}
