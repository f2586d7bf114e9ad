// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.List;
import java.util.Optional;
import org.vitrine.rtmp.FlvCodec;

/**
 * A show's targets.
 *
 * @param silent whether the stream's sound does not go along, and silence is sent in its place
 * @param newer the picture's codec, where only far ends with enhanced RTMP take it
 */
public record Listing(List<TargetJson> items, boolean silent, Optional<String> newer) {
    /** These, and what of the stream goes along, if there is one. */
    static Listing of(List<TargetJson> items, Optional<Carried> carried) {
        boolean silent =
                carried.filter(known -> !known.complete() && !known.ownSound()).isPresent();
        var newer =
                carried.flatMap(Carried::picture).filter(FlvCodec::isEnhanced).map(FlvCodec::name);
        return new Listing(items, silent, newer);
    }
}
