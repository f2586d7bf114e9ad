// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.shows.ShowService;
import org.vitrine.streaming.Ingest;

/** The calling host's own stream key. */
@Component(service = StreamKeyResource.class)
@JakartarsResource
@Path("stream-key")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.SHOWS_RUN)
public final class StreamKeyResource {
    private final ShowService shows;
    private final @Nullable Ingest ingest;

    @Activate
    public StreamKeyResource(
            @Reference ShowService shows,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Ingest ingest) {
        this.shows = shows;
        this.ingest = ingest;
    }

    /** The key as it is, and where it is used. */
    @GET
    public Key key(@Context SecurityContext security) {
        return new Key(shows.streamKey(caller(security).id()), address(Ingest::url), secureUrl());
    }

    /** A new key; the old one is worth nothing from now on. */
    @POST
    @OwnIdempotency
    public Key reissue(@Context SecurityContext security) {
        return new Key(shows.reissueStreamKey(caller(security).id()), address(Ingest::url), secureUrl());
    }

    private Optional<String> secureUrl() {
        return address(Ingest::secureUrl).flatMap(Function.identity());
    }

    private <A> Optional<A> address(Function<Ingest, A> of) {
        try {
            return Optional.ofNullable(ingest).map(of);
        } catch (CompletionException portIsShut) {
            return Optional.empty(); // the health check says so, with the remedy
        }
    }

    /** The key, and the address that goes with it in an encoder, plain and over TLS; absent where nothing takes streams there. */
    public record Key(String key, Optional<String> url, Optional<String> secureUrl) {
        @Override
        public String toString() {
            return "Key";
        }
    }

    private static Caller.Staff caller(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }
}
