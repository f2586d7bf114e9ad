// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The shop's account at Mollie: {@code config/org.vitrine.payments.mollie.json}; without it nobody pays by Mollie. */
@ObjectClassDefinition(name = "Mollie", description = "The shop's account at Mollie")
@interface MollieConfig {
    String PID = "org.vitrine.payments.mollie";

    @AttributeDefinition(description = "Mollie's API key: live_… or test_…")
    String _apiSecret() default "";

    @AttributeDefinition(
            description =
                    "An organisation's access token that may read balances: access_…; without it payouts are not read")
    String _accessSecret() default "";

    @AttributeDefinition(description = "Where Mollie answers")
    String apiBase() default "https://api.mollie.com";
}
