// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.Stripe;
import com.stripe.net.Authenticator;
import com.stripe.net.BearerTokenAuthenticator;
import com.stripe.net.StripeResponseGetterOptions;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import org.jspecify.annotations.Nullable;

/** What Stripe's library is to know of the account; each call is made once, since whoever asks here asks again by itself. */
final class StripeOptions extends StripeResponseGetterOptions {
    private final StripeSettings settings;

    StripeOptions(StripeSettings settings) {
        super();
        this.settings = settings;
    }

    @Override
    public Authenticator getAuthenticator() {
        return new BearerTokenAuthenticator(settings.keys().apiSecret());
    }

    @Override
    public String getApiBase() {
        return settings.apiBase().toString();
    }

    @Override
    public int getMaxNetworkRetries() {
        return 0;
    }

    @Override
    public int getConnectTimeout() {
        return Math.toIntExact(settings.patience().toMillis());
    }

    @Override
    public int getReadTimeout() {
        return Math.toIntExact(settings.patience().toMillis());
    }

    @Override
    public @Nullable String getClientId() {
        return null;
    }

    @Override
    public @Nullable Proxy getConnectionProxy() {
        return null;
    }

    @Override
    public @Nullable PasswordAuthentication getProxyCredential() {
        return null;
    }

    @Override
    public String getFilesBase() {
        return Stripe.UPLOAD_API_BASE;
    }

    @Override
    public String getConnectBase() {
        return Stripe.CONNECT_API_BASE;
    }

    @Override
    public String getMeterEventsBase() {
        return Stripe.METER_EVENTS_API_BASE;
    }

    @Override
    public @Nullable String getStripeAccount() {
        return null;
    }

    @Override
    public @Nullable String getStripeContext() {
        return null;
    }
}
