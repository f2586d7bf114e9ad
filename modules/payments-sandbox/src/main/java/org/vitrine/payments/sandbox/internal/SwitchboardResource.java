// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.payments.spi.PaymentKey;

/** The switchboard for rehearsals. */
@Component(service = SwitchboardResource.class)
@JakartarsResource
@Path("payments/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permissions.PAYMENTS_REFUND)
public final class SwitchboardResource {
    private final Switchboard switchboard;

    @Activate
    public SwitchboardResource(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** What is set, and the last fifty commands. */
    @GET
    @Path("switchboard")
    public Board board() {
        return switchboard.board();
    }

    /** Says what goes wrong from now on, in percent. */
    @PUT
    @Path("mischief")
    public Board set(@Nullable MischiefJson body, @Context SecurityContext security) {
        try {
            switchboard.set(body == null ? Mischief.NONE : body.read(), Caller.of(security));
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage() + ".");
        }
        return switchboard.board();
    }

    /** Says by which card the next payment shall be paid, whatever the shopper picks. */
    @PUT
    @Path("next")
    public Board next(@Nullable Next body, @Context SecurityContext security) {
        var code = Optional.ofNullable(body).map(Next::card);
        var card = code.flatMap(Card::find);
        if (code.isPresent() && card.isEmpty()) {
            throw bad("There is no such test card.");
        }
        switchboard.setNext(card, Caller.of(security));
        return switchboard.board();
    }

    /** Decides what waits for the shopper, or for time. */
    @POST
    @Path("commands/{key}/decision")
    public Board decide(@PathParam("key") String key, @Nullable Decision body, @Context SecurityContext security) {
        if (body == null || body.approve() == null) {
            throw bad("Send {\"approve\": true} or {\"approve\": false}.");
        }
        return after(switchboard.decide(key(key), body.approve(), Caller.of(security)));
    }

    /** Takes back what was captured, as the shopper's bank would. */
    @POST
    @Path("commands/{key}/charge-back")
    public Board chargeBack(@PathParam("key") String key, @Context SecurityContext security) {
        return after(switchboard.chargeBack(key(key), Caller.of(security)));
    }

    /** Decides an open charge-back. */
    @POST
    @Path("commands/{key}/charge-back/decision")
    public Board judge(@PathParam("key") String key, @Nullable Judgement body, @Context SecurityContext security) {
        if (body == null || body.won() == null) {
            throw bad("Send {\"won\": true} or {\"won\": false}.");
        }
        return after(switchboard.judge(key(key), body.won(), Caller.of(security)));
    }

    private Board after(boolean changed) {
        if (!changed) {
            throw Problem.of(409, "nothing-to-decide", "This has been decided meanwhile, or was never there.")
                    .asException();
        }
        return switchboard.board();
    }

    private static PaymentKey key(String text) {
        try {
            return new PaymentKey(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(404, "no-such-command", "There is no such command.")
                    .asException();
        }
    }

    private static ProblemException bad(String detail) {
        return Problem.of(400, "bad-request", detail).asException();
    }

    /** The code of a card; without one, what the shopper picks counts. */
    public record Next(@Nullable String card) {}

    /** Whether it is approved. */
    public record Decision(@Nullable Boolean approve) {}

    /** Whether the shop gets the money back. */
    public record Judgement(@Nullable Boolean won) {}
}
