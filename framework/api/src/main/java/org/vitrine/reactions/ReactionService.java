// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions;

import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/**
 * Sums what viewers feel. May block: not for event loops.
 *
 * <p>The room is told of each second's sum as a frame outside the log: <code>{"reactions":{"counts":{"heart":3},"mediaTime"}}</code>, to be shown when
 * the picture reaches its media time, in milliseconds since 1970 (absent where there is no picture). The log holds a {@link ReactionsCounted} for ten
 * seconds at most. What has not been logged when the process dies is lost.
 */
@ProviderType
public interface ReactionService {
    /** Reacts so many times; what is beyond a shopper's limit is dropped without a word, as is all of it while the show is not armed or live. */
    void react(ShowId show, ShopperId shopper, ReactionKind kind, int times);
}
