// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.vitrine.kernel.CannotStart;

/** What was configured, looked at; {@link CannotStart} says what is wrong with it. */
record NatsSettings(List<String> servers, String shop, String user, String password, String credentials) {
    private static final Pattern SHOP = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern SCHEME = Pattern.compile("nats|tls|ws|wss");

    static NatsSettings of(NodesConfig config) {
        var servers =
                Arrays.stream(config.nats().split(",", -1)).map(String::strip).toList();
        return new NatsSettings(servers, config.shop(), config.user(), config._password(), config.credentials());
    }

    NatsSettings {
        servers = List.copyOf(servers);
        if (!servers.stream().allMatch(NatsSettings::isServer)) {
            throw wrong("nats must be such as nats://host:4222");
        }
        if (!SHOP.matcher(shop).matches()) {
            throw wrong("shop has 1 to 60 letters, digits and -");
        }
        if (!credentials.isEmpty() && !Files.isReadable(Path.of(credentials))) {
            throw wrong("the file of credentials, " + credentials + ", cannot be read");
        }
    }

    /** The servers, without what their addresses may hold of a log-in. */
    @Override
    public String toString() {
        return withoutLogIn(String.join(", ", servers));
    }

    /** A sentence without the log-ins that stand in addresses. */
    static String withoutLogIn(String sentence) {
        return sentence.replaceAll("//[^/@\\s]*@", "//");
    }

    private static boolean isServer(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null
                    && SCHEME.matcher(address.getScheme()).matches()
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static CannotStart wrong(String sentence) {
        return new CannotStart("In config/org.vitrine.nodes.json " + sentence + ".");
    }
}
