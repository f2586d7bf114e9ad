// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** The shop's word list. */
@Component(service = WordsResource.class)
@JakartarsResource
@Path("chat-words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permissions.CHAT_RULES)
public final class WordsResource {
    private static final int LONGEST = 100;
    private static final int MOST = 1000;

    private final ShopWords words;

    @Activate
    public WordsResource(@Reference ShopWords words) {
        this.words = words;
    }

    /** All words, in their order. */
    @GET
    public Words list() {
        return new Words(words.current().entries());
    }

    /** Puts a word on the list, instead of one that looks the same; a star at its end stands for any ending. */
    @POST
    public Words put(@Nullable Word body, @Context SecurityContext security) {
        if (body == null || body.word() == null || body.act() == null) {
            throw problem("A word needs a \"word\" and an \"act\": HOLD or REFUSE.");
        }
        var entry = new WordList.Entry(body.word().strip(), body.act());
        if (entry.word().length() > LONGEST || entry.folded().isEmpty()) {
            throw problem("A word has 1 to " + LONGEST + " characters, and a letter or a digit among them.");
        }
        if (words.current().entries().size() >= MOST) {
            throw Problem.of(409, "list-full", "The list has " + MOST + " words; take one off first.")
                    .asException();
        }
        words.put(entry, AsStaff.of(security));
        return list();
    }

    /** Takes a word off the list. */
    @DELETE
    public Words remove(@QueryParam("word") @Nullable String word, @Context SecurityContext security) {
        if (word == null || !words.remove(word, AsStaff.of(security))) {
            throw Problem.of(404, "no-such-word", "That word is not on the list.")
                    .asException();
        }
        return list();
    }

    /** A word that is to be on the list. */
    public record Word(@Nullable String word, WordList.@Nullable Act act) {}

    /** The word list. */
    public record Words(List<WordList.Entry> items) {}

    private static RuntimeException problem(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }
}
