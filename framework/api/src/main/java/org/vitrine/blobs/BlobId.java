// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a file by its content: its SHA-256, 64 hexadecimal digits. */
public record BlobId(@JsonValue String sha256) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public BlobId {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A blob's id is 64 hexadecimal digits");
        }
    }

    @JsonCreator
    public static BlobId of(String sha256) {
        return new BlobId(sha256);
    }

    /** The address at which everyone may read it. */
    public String address() {
        return "/blobs/" + sha256;
    }

    @Override
    public String toString() {
        return sha256;
    }
}
