// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Hands configurations to Config Admin before anything that reads them is there. */
final class ConfigFeeder {
    /** Seen by every bundle, whichever asks first. */
    private static final String ANY_BUNDLE = "?";

    private final ConfigurationAdmin admin;

    ConfigFeeder(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** Sets each configuration; a name {@code factory~name} makes one of several of a factory. */
    @SuppressWarnings("JdkObsolete") // Config Admin wants a Dictionary
    void feed(Map<String, Map<String, Object>> configurations) throws IOException {
        for (var entry : configurations.entrySet()) {
            configuration(entry.getKey()).update(new Hashtable<>(entry.getValue()));
        }
    }

    private Configuration configuration(String pid) throws IOException {
        int tilde = pid.indexOf('~');
        if (tilde < 0) {
            return admin.getConfiguration(pid, ANY_BUNDLE);
        }
        return admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), ANY_BUNDLE);
    }
}
