// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.Listening;
import org.vitrine.payments.spi.PaymentProviderUnavailable;

/** Under which address Mollie and shoppers reach this shop; found out when it is asked for. */
@Component(service = ShopAddress.class)
public final class ShopAddress {
    private static final String WEBHOOK = "/api/v1/webhooks/" + MolliePayments.NAME;
    /** Hosts that Mollie cannot call, and will not take as an address to report to. */
    private static final Pattern HIDDEN = Pattern.compile("(?i)[^.]+|.*\\.(local|localhost|internal|test)|\\[.*"
            + "|127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*");

    private final AtomicReference<@Nullable Listening> port = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addPort(Listening open) {
        port.set(open);
    }

    void removePort(Listening closed) {
        port.compareAndSet(closed, null);
    }

    /** A path of this shop as an address for shoppers; what is one already stays so. */
    String absolute(String path) {
        return path.startsWith("/")
                ? url().orElseThrow(() -> new PaymentProviderUnavailable("The shop's own address is not known yet"))
                        + path
                : path;
    }

    /** Where Mollie is to report; empty where it could not. */
    Optional<String> webhook() {
        return url().filter(url -> isPublic(URI.create(url))).map(url -> url + WEBHOOK);
    }

    private Optional<String> url() {
        return Optional.ofNullable(port.get()).map(Listening::publicUrl);
    }

    private static boolean isPublic(URI url) {
        return url.getHost() != null && !HIDDEN.matcher(url.getHost()).matches();
    }
}
