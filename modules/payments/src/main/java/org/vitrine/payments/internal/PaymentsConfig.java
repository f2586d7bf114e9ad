// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which payments go to which provider. */
@ObjectClassDefinition(name = "Payments")
@interface PaymentsConfig {
    /** Rules, separated by semicolons, those that come first before the others; see {@link Route}. */
    @AttributeDefinition(name = "Routes")
    String routes() default "";
}
