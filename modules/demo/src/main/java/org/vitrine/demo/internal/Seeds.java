// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Everything that has to be there before the demo shop opens. */
@Component(service = Seeds.class, configurationPid = DemoConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Seeds {
    private final HostAccount accounts;
    private final ShopSeeds shop;
    private final ShowSeeds shows;

    @Activate
    public Seeds(@Reference HostAccount accounts, @Reference ShopSeeds shop, @Reference ShowSeeds shows) {
        this.accounts = accounts;
        this.shop = shop;
        this.shows = shows;
    }

    /** Makes what is missing, and says how to get in. Blocks for some seconds the first time. */
    Details sow(Optional<Details> before, String url, String rtmp) {
        var demo = Catalogue.load();
        var account = accounts.find(before);
        var show = shows.sow(demo, shop.sow(demo), account.staff()).slug().value();
        return new Details(
                url,
                url + "/console",
                url + "/shows/" + show,
                rtmp,
                shows.streamKey(account.staff()),
                account.email(),
                account.password(),
                account.apiKey(),
                show);
    }
}
