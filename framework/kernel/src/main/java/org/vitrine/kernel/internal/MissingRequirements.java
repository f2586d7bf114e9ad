// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Says in one sentence what a bundle needs and what is here instead. */
final class MissingRequirements {
    private static final String PACKAGE = "osgi.wiring.package";
    private static final Pattern AT_LEAST = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final Pattern PACKAGE_NAME = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");

    private MissingRequirements() {}

    static String of(Bundle bundle, Bundle[] all) {
        var offered = Arrays.stream(all)
                .filter(other -> other.getBundleId() != bundle.getBundleId())
                .flatMap(MissingRequirements::capabilities)
                .toList();
        var own = capabilities(bundle).toList();
        var missing = revision(bundle).getDeclaredRequirements(null).stream()
                .filter(MissingRequirements::mandatory)
                .filter(need -> Stream.concat(offered.stream(), own.stream()).noneMatch(need::matches))
                .map(need -> sentencePart(need, offered))
                .collect(Collectors.joining("; "));
        var reason = missing.isEmpty() ? "something that it needs does not resolve itself" : missing;
        return bundle.getSymbolicName() + " " + bundle.getVersion() + " is not started: it needs " + reason + ".";
    }

    private static boolean mandatory(BundleRequirement need) {
        var directives = need.getDirectives();
        return !Constants.RESOLUTION_OPTIONAL.equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && !"active".equals(directives.get(Constants.EFFECTIVE_DIRECTIVE))
                && !"dynamic".equals(directives.get(Constants.RESOLUTION_DIRECTIVE));
    }

    private static String sentencePart(BundleRequirement need, List<BundleCapability> offered) {
        var filter = String.valueOf(need.getDirectives().get(Constants.FILTER_DIRECTIVE));
        if (!PACKAGE.equals(need.getNamespace())) {
            return need.getNamespace() + " " + filter + ", which nothing here offers";
        }
        var name = group(PACKAGE_NAME, filter);
        var here = offered.stream()
                .filter(capability -> name.equals(capability.getAttributes().get(PACKAGE)))
                .map(capability -> String.valueOf(capability.getAttributes().get(Constants.VERSION_ATTRIBUTE)))
                .distinct()
                .collect(Collectors.joining(" and "));
        return "package " + name + " " + range(filter) + ", "
                + (here.isEmpty() ? "which nothing here offers" : "and this shop has " + here);
    }

    private static String range(String filter) {
        var from = group(AT_LEAST, filter);
        var to = group(BELOW, filter);
        if (to.isEmpty()) {
            return from.isEmpty() ? "in any version" : from + " or later";
        }
        return "[" + from + "," + to + ")";
    }

    private static String group(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Stream<BundleCapability> capabilities(Bundle bundle) {
        return revision(bundle).getDeclaredCapabilities(null).stream();
    }

    private static BundleRevision revision(Bundle bundle) {
        return Objects.requireNonNull(bundle.adapt(BundleRevision.class), "uninstalled");
    }
}
