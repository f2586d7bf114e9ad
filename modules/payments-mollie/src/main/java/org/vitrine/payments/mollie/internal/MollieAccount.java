// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** The shop's account at Mollie and the lines to it; there only where it is configured, and all else here with it. */
@Component(
        service = MollieAccount.class,
        configurationPid = MollieConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MollieConfig.class)
public final class MollieAccount {
    private final MollieSettings settings;
    private final MollieLine api;
    private final Optional<MollieLine> organisation;

    @Activate
    public MollieAccount(MollieConfig config) {
        this(MollieSettings.of(config));
    }

    MollieAccount(MollieSettings settings) {
        this.settings = settings;
        this.api = line(settings, settings.keys().api());
        this.organisation = Optional.of(settings.keys().access())
                .filter(token -> !token.isEmpty())
                .map(token -> line(settings, token));
    }

    @Deactivate
    void close() {
        api.close();
        organisation.ifPresent(MollieLine::close);
    }

    MollieSettings settings() {
        return settings;
    }

    MollieLine api() {
        return api;
    }

    /** The line that may read payouts, where there is one: the API key may not. */
    Optional<MollieLine> organisation() {
        return organisation;
    }

    private static MollieLine line(MollieSettings settings, String token) {
        return new MollieLine(settings.apiBase(), token, settings.patience());
    }
}
