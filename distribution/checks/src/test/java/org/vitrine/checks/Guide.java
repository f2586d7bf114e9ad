// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the guide for plug-ins says, taken apart. */
record Guide(String text) {
    private static final Path FILE = Checkout.root().resolve("framework/docs/plugin-guide.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern NAMED = Pattern.compile("(?ms)^`(src/[^`]+)`:\\n\\n```\\w+\\n(.*?)^```$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+) \\|$");

    static Guide read() {
        try {
            return new Guide(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks in this language. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The blocks that are files of a plug-in, by their paths in it. */
    Map<String, String> files() {
        var files = new TreeMap<String, String>();
        NAMED.matcher(text).results().forEach(block -> files.put(block.group(1), block.group(2)));
        return files;
    }

    /** The rows of the table of extension points. */
    List<Row> extensionPoints() {
        var table = text.substring(text.indexOf("| extension point |"));
        var rows = new ArrayList<Row>();
        ROW.matcher(table).results().skip(2).forEach(line -> rows.add(Row.of(line.group(1))));
        return rows;
    }

    /** One extension point; the example is a path beside the guide. */
    record Row(String type, Path example, String contract) {
        private static final Pattern LINK = Pattern.compile("\\[\\w+]\\(([^)]+)\\)");

        static Row of(String line) {
            var cells = Arrays.stream(line.split(" \\| ")).map(String::strip).toList();
            var link = LINK.matcher(cells.get(2));
            if (!link.matches()) {
                throw new AssertionError("no link to an example in: " + line);
            }
            var example = FILE.resolveSibling(link.group(1)).normalize();
            return new Row(unquoted(cells.get(0)), example, unquoted(cells.get(3)));
        }

        private static String unquoted(String cell) {
            return cell.replace("`", "");
        }
    }
}
