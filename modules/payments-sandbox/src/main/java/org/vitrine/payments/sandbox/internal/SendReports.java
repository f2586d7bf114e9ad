// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Listening;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.payments.spi.WebhookCall;

/**
 * Reports to the shop over HTTP, as a provider far away would.
 *
 * <p>The public address is tried first, then this machine: not every shop reaches itself by its public address. A report that
 * cannot be delivered is tried again by the jobs; meanwhile the shop finds out by asking.
 */
@Component
public final class SendReports implements JobHandler {
    static final String NAME = "sandbox.report";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;

    private final SandboxReports reports;
    private final Listening shop;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Activate
    public SendReports(@Reference SandboxReports reports, @Reference Listening shop) {
        this.reports = reports;
        this.shop = shop;
    }

    @Deactivate
    void close() {
        client.close();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Job job) {
        var report = reports.report(job);
        try {
            deliver(report);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's report could not be delivered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(WebhookCall report) throws IOException, InterruptedException {
        try {
            post(shop.publicUrl(), report);
        } catch (ConnectException e) {
            post("http://127.0.0.1:" + shop.port(), report);
        }
    }

    private void post(String address, WebhookCall report) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/webhooks/" + SandboxPayments.NAME))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, report.header(Signature.HEADER).orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofByteArray(report.body()))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 != SUCCESS) {
            throw new IOException("the shop answers a report with " + status);
        }
    }
}
