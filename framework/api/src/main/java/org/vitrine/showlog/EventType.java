// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and version under which a {@link Fact} stands in the log. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Namespaced: {@code chat.MessagePosted}. */
    String value();

    /** Raised when the meaning of a component changes; a new component needs no new version. */
    int version() default 1;

    /** Whether a player shows it when the picture reaches its media time, instead of at once. */
    boolean waitsForPicture() default false;
}
