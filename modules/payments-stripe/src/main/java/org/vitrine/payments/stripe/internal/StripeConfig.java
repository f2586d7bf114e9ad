// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The shop's account at Stripe: {@code config/org.vitrine.payments.stripe.json}; without it nobody pays by Stripe. */
@ObjectClassDefinition(name = "Stripe", description = "The shop's account at Stripe")
@interface StripeConfig {
    String PID = "org.vitrine.payments.stripe";

    @AttributeDefinition(description = "Stripe's secret key: sk_… or a restricted rk_…")
    String _apiSecret() default "";

    @AttributeDefinition(description = "Stripe's publishable key: pk_…; pages show it to everyone")
    String publishableKey() default "";

    @AttributeDefinition(description = "The signing secret of the webhook endpoint: whsec_…")
    String _webhookSecret() default "";

    @AttributeDefinition(description = "Where Stripe answers")
    String apiBase() default "https://api.stripe.com";

    @AttributeDefinition(
            description = "The script that draws Stripe's fields; Stripe wants it loaded from its own servers")
    String script() default "https://js.stripe.com/v3/";
}
