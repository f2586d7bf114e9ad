// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a resource method sees to {@code Idempotency-Key} itself, or has an answer that must not be kept.
 *
 * <p>For every other changing method the front keeps the first answer and gives it again.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OwnIdempotency {}
