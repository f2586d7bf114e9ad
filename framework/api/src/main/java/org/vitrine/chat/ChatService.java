// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/** Says things in shows, and takes them back. Blocks: not for event loops. */
@ProviderType
public interface ChatService {
    /** Says something; what a filter or a rule of the show refuses is not said, what one of them holds waits for staff. */
    PostResult post(ShowId show, Caller author, Utterance said);

    /**
     * Says something that answers nothing.
     *
     * @param id made by the sender: the same id is said once; becomes the message's id
     */
    default PostResult post(ShowId show, Caller author, UUID id, String text) {
        return post(show, author, Utterance.of(id, text));
    }

    /** Takes a message away, everywhere and at once, and erases its words; false if there is none. */
    boolean delete(ShowId show, UUID message, Caller.Staff by);

    /** Keeps a shopper from speaking, in this show and all others, and closes their connections to this one's room. */
    void ban(ShowId show, ShopperId shopper, Caller.Staff by);

    /** Lets a shopper speak again; nothing happens if they were not banned. */
    void unban(ShowId show, ShopperId shopper, Caller.Staff by);
}
