// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line: {@code --name value} or {@code --name=value}, and {@code --demo}. */
record Options(Map<String, String> values) {
    private static final Set<String> NAMES = Set.of(
            "bind", "port", "rtmp-port", "public-url", "tls-cert", "tls-key", "data", "config", "plugins", "bundles");
    private static final Set<String> SWITCHES = Set.of("demo");

    Options {
        values = Map.copyOf(values);
    }

    static Options parse(List<String> arguments) throws BadOption {
        var values = new HashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                throw new BadOption("\"" + argument + "\" is not an option; options begin with --");
            }
            int equals = argument.indexOf('=');
            var name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (SWITCHES.contains(name)) {
                values.put(name, "true");
                continue;
            }
            requireKnown(name);
            if (equals < 0 && !rest.hasNext()) {
                throw new BadOption("--" + name + " needs a value");
            }
            values.put(name, equals < 0 ? rest.next() : argument.substring(equals + 1));
        }
        requirePort(values, "port");
        requirePort(values, "rtmp-port");
        return new Options(values);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String require(String name) throws BadOption {
        return get(name).orElseThrow(() -> new BadOption("--" + name + " is missing"));
    }

    private static void requireKnown(String name) throws BadOption {
        if (!NAMES.contains(name)) {
            throw new BadOption("There is no option --" + name + "; there are --demo, --"
                    + String.join(", --", NAMES.stream().sorted().toList()));
        }
    }

    private static void requirePort(Map<String, String> values, String name) throws BadOption {
        var value = values.get(name);
        if (value != null && !(value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535)) {
            throw new BadOption("--" + name + " is a number between 0 and 65535, not \"" + value + "\"");
        }
    }
}
