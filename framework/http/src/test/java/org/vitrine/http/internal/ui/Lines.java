// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.util.Queue;
import java.util.concurrent.Flow;

/** Puts each line of an answer that does not end into a queue. */
record Lines(Queue<String> queue) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        queue.add(line);
    }

    @Override
    public void onError(Throwable problem) {
        queue.add("error: " + problem);
    }

    @Override
    public void onComplete() {
        queue.add("end");
    }
}
