// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param distribution {@code standard} or {@code minimal}
 * @param home the folder for data, config and plugins; a shop started there again finds what it left
 * @param options further options of the command line
 * @param environment further variables
 */
public record ShopPlan(String distribution, Path home, List<String> options, Map<String, String> environment) {
    private static final String LADDER = "VITRINE_ORG_VITRINE_STREAMING_LADDER__";

    public ShopPlan {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** The standard shop, with all it keeps under this folder; it makes no smaller pictures, which would slow down all other checks. */
    public static ShopPlan standard(Path home) {
        return new ShopPlan("standard", home, List.of(), Map.of(LADDER + "ENABLED", "false"));
    }

    /** The smallest shop that is delivered. */
    public static ShopPlan minimal(Path home) {
        return new ShopPlan("minimal", home, List.of(), Map.of());
    }

    /** A shop that somebody else's build has laid out in a folder. */
    public static ShopPlan of(Path distribution, Path home) {
        return new ShopPlan(distribution.toString(), home, List.of(), Map.of());
    }

    /** The same with more options. */
    public ShopPlan with(String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new ShopPlan(distribution, home, all, environment);
    }

    /** The same with a variable, such as {@code VITRINE_ORG_VITRINE_STORE__URL}. */
    public ShopPlan withVariable(String name, String value) {
        var all = new HashMap<>(environment);
        all.put(name, value);
        return new ShopPlan(distribution, home, options, all);
    }

    /** The same, making smaller pictures with this program. */
    public ShopPlan withLadder(String ffmpeg) {
        return withVariable(LADDER + "ENABLED", "true").withVariable(LADDER + "FFMPEG", ffmpeg);
    }

    /** The same, taking plug-ins that nobody has signed. */
    public ShopPlan withUnsignedPlugins() {
        return withVariable("VITRINE_ORG_VITRINE_EXTENSIONS__ALLOW_UNSIGNED", "true");
    }

    /** The same without a limit of requests by address, for tests that ask until something is so. */
    public ShopPlan withoutRequestLimit() {
        return withVariable("VITRINE_ORG_VITRINE_HTTP__REQUESTS_PER_MINUTE", "0");
    }

    /** The same, passing shows on to servers on this machine too. */
    public ShopPlan withPrivateTargets() {
        return withVariable("VITRINE_ORG_VITRINE_STREAMING_SIMULCAST__ALLOW_PRIVATE_TARGETS", "true");
    }

    /** Where the database, files and {@code demo.json} are kept. */
    public Path data() {
        return home.resolve("data");
    }

    /** Where {@code <pid>.json} files are read. */
    public Path config() {
        return home.resolve("config");
    }

    /** Where jars are dropped. */
    public Path plugins() {
        return home.resolve("plugins");
    }
}
