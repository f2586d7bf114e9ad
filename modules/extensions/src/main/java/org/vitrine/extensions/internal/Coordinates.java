// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import java.util.regex.Pattern;

/** What Maven calls a jar. */
record Coordinates(String group, String artifact, String version) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    /** Reads {@code group:artifact:version}; a problem says what is wrong with it. */
    static Coordinates parse(String written) {
        var parts = written.strip().split(":", -1);
        if (parts.length != 3
                || !PART.matcher(parts[0]).matches()
                || !PART.matcher(parts[1]).matches()
                || !PART.matcher(parts[2]).matches()) {
            throw Refusals.badRequest(
                    "Maven coordinates are group:artifact:version, such as org.example:no-shouting:1.0.0.");
        }
        return new Coordinates(parts[0], parts[1], parts[2]);
    }

    /** Where its jar lies in a repository of Maven's default layout. */
    String path() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".jar";
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
