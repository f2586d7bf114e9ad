// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long pieces are kept. */
@ObjectClassDefinition(name = "Checkout")
@interface CheckoutConfig {
    /** How many seconds a cart keeps a piece. */
    @AttributeDefinition(name = "Hold, seconds", min = "1")
    long hold_seconds() default 600;

    /** How many seconds a shopper has for the payment. */
    @AttributeDefinition(name = "Payment, seconds", min = "1")
    long payment_seconds() default 900;
}
