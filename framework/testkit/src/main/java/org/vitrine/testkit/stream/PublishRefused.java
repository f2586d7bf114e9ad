// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.IOException;

/** Says that the server does not take this stream. */
public final class PublishRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    PublishRefused(String code, String description) {
        super(code + ": " + description);
        this.code = code;
    }

    /** The server's word for it, such as {@code NetStream.Publish.BadName}. */
    public String code() {
        return code;
    }
}
