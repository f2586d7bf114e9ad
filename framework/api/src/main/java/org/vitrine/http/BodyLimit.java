// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a request's body may be for a resource method, where the usual limit does not fit; larger ones get 413. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface BodyLimit {
    /** The most that is read, in bytes. */
    long value();
}
