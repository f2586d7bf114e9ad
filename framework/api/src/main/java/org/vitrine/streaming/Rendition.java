// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/**
 * One rendition of a stream, while it is made. To be called by one thread at a time; never blocks.
 *
 * <p>Viewers are offered it as soon as there is a part of it, until it is closed or no picture has come for six seconds. It is cut
 * where the stream itself is cut, so it needs a key frame wherever the stream has one.
 */
@ProviderType
public interface Rendition extends AutoCloseable {
    /** From here on, pictures are of this track; {@link IllegalArgumentException} if it is no picture that can be read. */
    void track(Track track);

    /** One picture; it bears the time at which the stream shows the same one, since the stream began, in its track's units. */
    void picture(AccessUnit picture);

    /** Takes it away from the viewers. Again is harmless. */
    @Override
    void close();
}
