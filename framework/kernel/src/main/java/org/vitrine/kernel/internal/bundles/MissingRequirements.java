// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Says what a bundle needs and what is here instead. */
public final class MissingRequirements {
    private static final String PACKAGE = "osgi.wiring.package";
    private static final Pattern AT_LEAST = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final String SERVICE = "osgi.service";
    private static final Pattern SERVICE_TYPE = Pattern.compile("\\(objectClass=([^)]+)\\)");
    private static final Pattern PACKAGE_NAME = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");

    private MissingRequirements() {}

    /** Why a bundle does not resolve, in one sentence. */
    static String of(Bundle bundle, List<Bundle> all) {
        var missing = missing(bundle, all, MissingRequirements::keepsFromResolving);
        return "it needs " + (missing.isEmpty() ? "something that does not resolve itself" : String.join("; ", missing))
                + ".";
    }

    /** All that a bundle asks for and nobody declares to offer, services too; one sentence each. */
    public static List<String> all(Bundle bundle, List<Bundle> all) {
        return missing(bundle, all, need -> keepsFromResolving(need) || isService(need)).stream()
                .map(what -> "It needs " + what + ".")
                .toList();
    }

    private static List<String> missing(Bundle bundle, List<Bundle> all, Predicate<BundleRequirement> counts) {
        var offered = all.stream()
                .filter(other -> other.getBundleId() != bundle.getBundleId())
                .flatMap(MissingRequirements::capabilities)
                .toList();
        var own = capabilities(bundle).toList();
        return revision(bundle).getDeclaredRequirements(null).stream()
                .filter(MissingRequirements::mandatory)
                .filter(counts)
                .filter(need -> Stream.concat(offered.stream(), own.stream()).noneMatch(need::matches))
                .map(need -> told(need, offered))
                .distinct()
                .toList();
    }

    private static boolean mandatory(BundleRequirement need) {
        return !Constants.RESOLUTION_OPTIONAL.equals(need.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                && !"dynamic".equals(need.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
    }

    private static boolean keepsFromResolving(BundleRequirement need) {
        return !"active".equals(need.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE));
    }

    private static boolean isService(BundleRequirement need) {
        return SERVICE.equals(need.getNamespace());
    }

    private static String told(BundleRequirement need, List<BundleCapability> offered) {
        var filter = String.valueOf(need.getDirectives().get(Constants.FILTER_DIRECTIVE));
        if (isService(need)) {
            return "a service " + group(SERVICE_TYPE, filter) + ", which nothing here offers";
        }
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
