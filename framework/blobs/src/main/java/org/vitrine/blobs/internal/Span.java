// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Some of a file's bytes: so many from this one on. */
record Span(long offset, long length) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static Span whole(long size) {
        return new Span(0, size);
    }

    /**
     * What a {@code Range} header asks for (RFC 9110, section 14).
     *
     * @return empty where it cannot be satisfied; the whole where there is none, or one that may be ignored (several ranges,
     *     another unit)
     */
    static Optional<Span> asked(@Nullable String header, long size) {
        var range = RANGE.matcher(header == null ? "" : header);
        if (!range.matches()) {
            return Optional.of(whole(size));
        }
        var first = range.group(1);
        var last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.of(whole(size)) : suffix(Long.parseLong(last), size);
        }
        long start = Long.parseLong(first);
        long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (start >= size) {
            return Optional.empty();
        }
        return Optional.of(end < start ? whole(size) : new Span(start, end - start + 1));
    }

    boolean isWhole(long size) {
        return length == size;
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
    }

    private static Optional<Span> suffix(long length, long size) {
        long taken = Math.min(length, size);
        return taken == 0 ? Optional.empty() : Optional.of(new Span(size - taken, taken));
    }
}
