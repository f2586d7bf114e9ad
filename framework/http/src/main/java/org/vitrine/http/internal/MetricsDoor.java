// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.Vertx;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Credentials;

/** {@code /metrics} for Prometheus: for this machine itself, or with the API key of a member of staff. */
@Component(service = MetricsDoor.class)
public final class MetricsDoor implements Door {
    private static final String BEARER = "Bearer ";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private volatile @Nullable Credentials credentials;

    @Activate
    public MetricsDoor() {
        // nothing to be handed; made public for Declarative Services
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setCredentials(Credentials there) {
        credentials = there;
    }

    void unsetCredentials(Credentials gone) {
        if (credentials == gone) {
            credentials = null;
        }
    }

    @Override
    public boolean take(Visit visit) {
        if (!visit.path().equals("/metrics")) {
            return false;
        }
        var loop = Objects.requireNonNull(Vertx.currentContext(), "not on an event loop");
        Thread.ofVirtual().name("metrics").start(() -> {
            boolean permitted = visit.peer().loopback() || isStaff(visit.header("Authorization"));
            var text = permitted ? JvmMetrics.now() : "";
            loop.runOnContext(go -> answer(visit, permitted, text));
        });
        return true;
    }

    private static void answer(Visit visit, boolean permitted, String text) {
        if (!permitted) {
            Answers.problem(
                    visit.request(),
                    Problem.of(401, "who-are-you", "Ask from the machine itself, or with an API key as Bearer."));
            return;
        }
        Answers.text(visit.request(), TYPE, text);
    }

    private boolean isStaff(String authorization) {
        var there = credentials;
        return there != null
                && authorization.startsWith(BEARER)
                && there.resolve(authorization.substring(BEARER.length()).strip())
                        .filter(Caller.Staff.class::isInstance)
                        .isPresent();
    }
}
