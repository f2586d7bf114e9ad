// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.vitrine.json.Json;

/** Stripe's forms, {@code metadata[a]=b&expand[]=c}, as a tree. */
final class Form {
    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]");

    private Form() {}

    static ObjectNode read(String encoded) {
        var root = Json.object();
        for (var pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int split = pair.indexOf('=');
                put(root, decoded(pair.substring(0, split)), decoded(pair.substring(split + 1)));
            }
        }
        return root;
    }

    private static void put(ObjectNode root, String name, String value) {
        int first = name.indexOf('[');
        if (first < 0) {
            root.put(name, value);
            return;
        }
        var head = name.substring(0, first);
        var steps = STEP.matcher(name.substring(first))
                .results()
                .map(step -> step.group(1))
                .toList();
        put(root, head, steps, value);
    }

    private static void put(ObjectNode node, String name, List<String> steps, String value) {
        if (steps.isEmpty()) {
            node.put(name, value);
        } else if (steps.getFirst().matches("\\d*")) {
            node.withArray("/" + name).add(value);
        } else {
            put(node.withObject("/" + name), steps.getFirst(), steps.subList(1, steps.size()), value);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
