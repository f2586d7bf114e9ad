// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.extensions.Extension;
import org.vitrine.extensions.Publisher;
import org.vitrine.extensions.Release;

/** An extension as it is answered. */
record ExtensionView(
        String name,
        String title,
        String description,
        String kind,
        boolean stopped,
        List<String> gives,
        List<ReleaseView> releases) {
    static ExtensionView of(Extension extension) {
        return new ExtensionView(
                extension.name(),
                extension.title(),
                extension.description(),
                word(extension.kind()),
                extension.stopped(),
                extension.gives(),
                extension.releases().stream().map(ReleaseView::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A release as it is answered. */
    record ReleaseView(
            String version,
            String digest,
            String origin,
            String standing,
            List<String> problems,
            List<String> needs,
            Optional<Publisher> publisher,
            List<String> hosts) {
        static ReleaseView of(Release release) {
            return new ReleaseView(
                    release.version(),
                    release.digest(),
                    word(release.origin()),
                    word(release.standing()),
                    release.problems(),
                    release.needs(),
                    release.publisher(),
                    release.hosts());
        }
    }

    /** What the shop takes in, as it is answered. */
    record ListView(List<ExtensionView> items, SettingsView settings) {}

    /** See {@link org.vitrine.extensions.Policy}. */
    record SettingsView(boolean uploads, boolean unsigned, List<String> repositories, List<Publisher> publishers) {}
}
