// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** How wide, and by day or by night. */
enum Look {
    PHONE_BY_DAY(390, 844, ColorScheme.LIGHT),
    PHONE_BY_NIGHT(390, 844, ColorScheme.DARK),
    DESK_BY_DAY(1440, 900, ColorScheme.LIGHT),
    DESK_BY_NIGHT(1440, 900, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    Page open(Browser browser) {
        var page = browser.page(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return page;
    }
}
