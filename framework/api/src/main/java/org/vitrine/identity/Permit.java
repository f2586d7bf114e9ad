// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a REST resource method; on a class, for all its methods that say nothing themselves.
 *
 * <p>A method without it is refused to everyone. Which of the permitted object a caller may see or change is the method's own
 * to decide.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permit {
    /** Anyone at all. */
    String ANYONE = "anyone";
    /** Any shopper or guest with a token. */
    String SHOPPER = "shopper";
    /** Any member of staff. */
    String STAFF = "staff";

    /** One of the three words above, or permissions of staff (see {@link Permissions}); any one of them is enough. */
    String[] value();
}
