// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.vitrine.http.Problem;

/** Writes what nobody expected to the log, once, under a number that the one who asked is told. */
public final class Incidents {
    private static final System.Logger LOG = System.getLogger(Incidents.class.getName());

    private Incidents() {}

    /** Logs a failure and answers what may be told of it. */
    public static Problem report(String request, Throwable failure) {
        return report(request, failure, 500, "internal", "Something went wrong here; it has been logged.");
    }

    /** The same with a status and a sentence of its own. */
    public static Problem report(String request, Throwable failure, int status, String code, String sentence) {
        var incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.log(System.Logger.Level.ERROR, request + " failed, incident " + incident, failure);
        var plain = Problem.of(status, code, sentence);
        return new Problem(plain.type(), status, plain.title(), sentence, Map.of("code", code, "incident", incident));
    }
}
