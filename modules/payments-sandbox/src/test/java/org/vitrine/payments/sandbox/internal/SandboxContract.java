// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.FakeSecrets;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryJobs;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.PaymentProviderContract;

/** The sandbox as a provider like any other, on one of the databases. */
abstract class SandboxContract extends PaymentProviderContract {
    private final List<WebhookCall> sent = new ArrayList<>();
    private final TestDatabase database;
    private final SandboxPayments sandbox;
    private final SandboxReports reports;

    SandboxContract(Databases.Kind kind) {
        var clock = new ManualClock();
        var jobs = new MemoryJobs(clock);
        database = Databases.fresh(kind);
        sandbox = new SandboxPayments(database, jobs, clock);
        reports = new SandboxReports(new Signature(database, new FakeSecrets()), sandbox);
        jobs.with(new Delivery());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected PaymentProvider provider() {
        return sandbox;
    }

    @Override
    protected Optional<WebhookVerifier> verifier() {
        return Optional.of(reports);
    }

    @Override
    protected String method(Means means) {
        return switch (means) {
            case OK -> "ok";
            case DECLINED -> "declined";
            case NEEDS_STEP -> "needs-step";
            case TIMEOUT -> "timeout";
        };
    }

    @Override
    protected void takeStep(NextAction action, boolean approve) {
        var page = action.url().substring(Entry.PAGES.length());
        sandbox.decide(sandbox.behind(page).orElseThrow(), approve);
    }

    @Override
    protected List<WebhookCall> reports() {
        return sent;
    }

    private final class Delivery implements JobHandler {
        @Override
        public String name() {
            return SendReports.NAME;
        }

        @Override
        public void run(Job job) {
            sent.add(reports.report(new PaymentKey(job.key())));
        }
    }
}
