// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path with names in braces for one segment each, and perhaps {@code *} at its end for all the rest.
 *
 * <p>Sorted, what is more particular comes first. A slash at the end of what is matched makes no difference.
 */
public record PathTemplate(List<String> segments) implements Comparable<PathTemplate> {
    public static final String REST = "*";

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    public static PathTemplate of(String path) {
        return new PathTemplate(split(path));
    }

    /** The values of the names, decoded, if the path (as it was sent) fits. */
    public Optional<Map<String, String>> match(String path) {
        var given = split(path);
        if (given.size() < segments.size() || (given.size() > segments.size() && !takesRest())) {
            return Optional.empty();
        }
        try {
            return values(given);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a broken percent escape fits nothing
        }
    }

    @Override
    public int compareTo(PathTemplate other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int difference = Integer.compare(openness(segments.get(i)), openness(other.segments.get(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    private Optional<Map<String, String>> values(List<String> given) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (segment.equals(REST)) {
                values.put(REST, decode(String.join("/", given.subList(i, given.size()))));
            } else if (openness(segment) == 1) {
                values.put(segment.substring(1, segment.length() - 1), decode(given.get(i)));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(values));
    }

    private boolean takesRest() {
        return !segments.isEmpty() && segments.getLast().equals(REST);
    }

    private static int openness(String segment) {
        if (segment.equals(REST)) {
            return 2;
        }
        return segment.startsWith("{") ? 1 : 0;
    }

    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static List<String> split(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }
}
