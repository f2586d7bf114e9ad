// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.ui.spi.UiListener;

/** Tells all viewers when plug-ins have put something into their page or taken it away: one frame on the socket that they have anyway. */
@Component
public final class UiNews implements UiListener {
    private final RoomDirectory rooms;

    @Activate
    public UiNews(@Reference RoomDirectory rooms) {
        this.rooms = rooms;
    }

    @Override
    public void changed(String digest) {
        rooms.tellUi(digest);
    }
}
