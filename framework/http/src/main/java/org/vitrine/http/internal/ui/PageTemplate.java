// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of a bundle, whose {@code {{words}}} are filled in for each request. */
record PageTemplate(BundleUi bundle, UiManifest.Page page, String html) {
    private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)}}");

    PageTemplate(BundleUi bundle, UiManifest.Page page) {
        this(bundle, page, new String(bundle.file(page.file()).bytes(), StandardCharsets.UTF_8));
    }

    /** The page with its words filled in; words that nobody knows vanish. */
    String render(Map<String, String> words) {
        return WORD.matcher(html).replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), "")));
    }

    /** The content security policy that it is served with. */
    String policy(String nonce) {
        var ancestors = switch (page.frame()) {
            case "any" -> "*";
            case "self" -> "'self'";
            default -> "'none'";
        };
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'"
                + (page.wasm() ? " 'wasm-unsafe-eval'" : "")
                + "; style-src 'self'; connect-src 'self' blob:; media-src 'self' blob:; img-src 'self' blob: data:;"
                + " worker-src 'self' blob:; font-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors " + ancestors;
    }
}
