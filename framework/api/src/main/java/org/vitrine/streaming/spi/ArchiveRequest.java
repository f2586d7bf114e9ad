// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import org.vitrine.shows.Slug;

/**
 * What somebody asks of a show's archive.
 *
 * @param path below {@code /media/{slug}/}, as it was sent: {@code index.m3u8}, {@code 0123456789abcdef/s12.m4s}
 * @param fromStart whether the playlist is to begin with the show, also while it runs
 */
public record ArchiveRequest(Slug show, String path, boolean fromStart) {}
