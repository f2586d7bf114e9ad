// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what answers a path, the most particular first. Immutable. */
public record Routes<T>(List<Route<T>> routes) {
    public Routes {
        routes = routes.stream().sorted().toList();
    }

    public static <T> Routes<T> none() {
        return new Routes<>(List.of());
    }

    /** These routes and one more. */
    public Routes<T> with(String path, T target) {
        var added = new Route<>(PathTemplate.of(path), target);
        return new Routes<>(Stream.concat(routes.stream(), Stream.of(added)).toList());
    }

    /** These routes without those to one target. */
    public Routes<T> without(T target) {
        return new Routes<>(
                routes.stream().filter(route -> route.target() != target).toList());
    }

    /** What answers this path, as it was sent. */
    public Optional<Match<T>> find(String path) {
        for (var route : routes) {
            var parameters = route.template().match(path);
            if (parameters.isPresent()) {
                return Optional.of(new Match<>(route.target(), parameters.get()));
            }
        }
        return Optional.empty();
    }

    /** One path and what answers it. */
    public record Route<T>(PathTemplate template, T target) implements Comparable<Route<T>> {
        @Override
        public int compareTo(Route<T> other) {
            return template.compareTo(other.template);
        }
    }

    /** What answers, and the values of the names in its path. */
    public record Match<T>(T target, Map<String, String> parameters) {}
}
