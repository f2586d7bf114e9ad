// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.spi.Dispute;

/** Payments for staff who may see the money; giving it back is permitted by itself. */
@Component(service = PaymentsResource.class)
@JakartarsResource
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.PAYMENTS_READ)
public final class PaymentsResource {
    private static final int MOST = 200;

    private final PaymentReading reading;
    private final Refunds refunds;

    @Activate
    public PaymentsResource(@Reference PaymentReading reading, @Reference Refunds refunds) {
        this.reading = reading;
        this.refunds = refunds;
    }

    @GET
    public PaymentReading.Page page(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("status") @Nullable PaymentStatus status,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return reading.page(new PaymentReading.Query(
                Optional.ofNullable(after),
                Optional.ofNullable(status),
                text == null || text.isBlank() ? null : text.strip(),
                checked(limit)));
    }

    @GET
    @Path("{id: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
    public PaymentView.Whole whole(@PathParam("id") UUID id) {
        return reading.whole(new PaymentId(id)).orElseThrow(() -> unknown(id));
    }

    @POST
    @Path("{id: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permit(Permissions.PAYMENTS_REFUND)
    public Response refund(@PathParam("id") UUID id, @Nullable RefundBody body, @Context SecurityContext security) {
        if (reading.whole(new PaymentId(id)).isEmpty()) {
            throw unknown(id);
        }
        int number = refunds.begin(new PaymentId(id), RefundBody.checked(body), Caller.of(security));
        return Response.accepted(new Begun(number)).build();
    }

    @GET
    @Path("disputes")
    public Disputes disputes(
            @QueryParam("state") Dispute.@Nullable State state, @QueryParam("limit") @DefaultValue("50") int limit) {
        return new Disputes(reading.disputes(Optional.ofNullable(state), checked(limit)));
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(400, "bad-request", "The limit is 1 to " + MOST + ", not " + limit + ".")
                    .asException();
        }
        return limit;
    }

    private static RuntimeException unknown(UUID id) {
        return Problem.of(404, "no-such-payment", "There is no payment " + id + ".")
                .asException();
    }

    /** A refund that was written down; its provider is asked at once. */
    public record Begun(int number) {}

    /** The newest first. */
    public record Disputes(List<PaymentView.Disputed> items) {}

    /** What is sent. */
    public record RefundBody(
            @Nullable Money amount,
            @Nullable Map<String, Integer> lines,
            @Nullable String reason) {
        private static final int LONGEST_REASON = 200;
        private static final int MOST_LINES = 100;
        private static final int LONGEST_LINE = 60;

        static RefundBody checked(@Nullable RefundBody body) {
            if (body == null
                    || body.amount() == null
                    || body.reason() == null
                    || body.reason().isBlank()) {
                throw bad(
                        "A refund is sent as {\"amount\": {\"minorUnits\": 500, \"currency\": \"EUR\"}, \"reason\": \"…\"}.");
            }
            if (body.amount().minorUnits() <= 0) {
                throw bad("A refund is of more than nothing.");
            }
            if (body.reason().length() > LONGEST_REASON) {
                throw bad("The reason has at most " + LONGEST_REASON + " characters.");
            }
            var lines = body.lines() == null ? Map.<String, Integer>of() : body.lines();
            if (lines.size() > MOST_LINES || !lines.entrySet().stream().allMatch(RefundBody::isLine)) {
                throw bad("A refund names at most " + MOST_LINES + " lines of at most " + LONGEST_LINE
                        + " characters, each with one piece or more.");
            }
            return new RefundBody(body.amount(), lines, body.reason().strip());
        }

        private static boolean isLine(Map.Entry<String, Integer> line) {
            return line.getKey().length() <= LONGEST_LINE && line.getValue() != null && line.getValue() > 0;
        }

        private static RuntimeException bad(String sentence) {
            return Problem.of(400, "bad-request", sentence).asException();
        }
    }
}
