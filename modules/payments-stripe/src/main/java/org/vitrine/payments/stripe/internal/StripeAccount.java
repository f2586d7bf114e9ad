// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.StripeClient;
import com.stripe.net.LiveStripeResponseGetter;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** The shop's account at Stripe and the line to it; there only where it is configured, and all else here with it. */
@Component(
        service = StripeAccount.class,
        configurationPid = StripeConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StripeConfig.class)
public final class StripeAccount {
    private final StripeSettings settings;
    private final StripeLine line;
    private final StripeClient client;

    @Activate
    public StripeAccount(StripeConfig config) {
        this(StripeSettings.of(config));
    }

    StripeAccount(StripeSettings settings) {
        this.settings = settings;
        this.line = new StripeLine(settings.patience());
        this.client = new StripeClient(new LiveStripeResponseGetter(new StripeOptions(settings), line));
    }

    @Deactivate
    void close() {
        line.close();
    }

    StripeSettings settings() {
        return settings;
    }

    V1Services api() {
        return client.v1();
    }

    /** Makes a call one that Stripe does once, however often it comes; Stripe remembers it for a day at least. */
    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
