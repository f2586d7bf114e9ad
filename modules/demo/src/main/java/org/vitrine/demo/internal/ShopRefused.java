// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;

/** The shop answered with an error. */
final class ShopRefused extends IOException {
    private static final long serialVersionUID = 1;
    private static final int UNAUTHORIZED = 401;

    private final int status;

    ShopRefused(String path, int status) {
        super(path + " answered " + status);
        this.status = status;
    }

    /** Whether it no longer knows who asks. */
    boolean forgotUs() {
        return status == UNAUTHORIZED;
    }
}
