// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Hears what the server says, on a thread of its own, until it hangs up. */
final class Replies implements Runnable {
    /** Stands for the status by which a server begins to take a stream. */
    static final int PUBLISH_STARTED = -1;

    private static final int PING = 6;
    private static final int PONG = 7;

    private final ChunkInput in;
    private final ChunkOutput out;
    private final Map<Integer, CompletableFuture<Boolean>> expected = new ConcurrentHashMap<>();
    private volatile @Nullable IOException end;

    Replies(ChunkInput in, ChunkOutput out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public void run() {
        try {
            while (true) {
                hear(in.next());
            }
        } catch (IOException e) {
            var sentence = e instanceof PublishRefused ? e : new IOException("The server hung up", e);
            end = sentence;
            expected.values().forEach(one -> one.completeExceptionally(sentence));
        }
    }

    boolean ended() {
        return end != null;
    }

    /** Returns when the command with this number has been answered well. */
    void await(int number, Duration patience) throws IOException {
        var reply = expected(number);
        var ended = end;
        if (ended != null) {
            reply.completeExceptionally(ended);
        }
        try {
            reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("The server did not answer within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private CompletableFuture<Boolean> expected(int number) {
        return expected.computeIfAbsent(number, unanswered -> new CompletableFuture<>());
    }

    private void hear(Message message) throws IOException {
        if (message.type() == Message.COMMAND) {
            hear(Amf.readAll(message.payload()));
        }
        if (message.type() == Message.USER_CONTROL && message.payload()[1] == PING) {
            var pong = ByteBuffer.wrap(message.payload().clone())
                    .putShort((short) PONG)
                    .array();
            out.write(ChunkOutput.CONTROL, new Message(Message.USER_CONTROL, 0, 0, pong));
        }
    }

    private void hear(List<@Nullable Object> command) throws IOException {
        int number = command.size() > 1 && command.get(1) instanceof Double given ? given.intValue() : 0;
        if ("_result".equals(command.getFirst())) {
            expected(number).complete(true);
        }
        if (command.size() > 3 && command.get(3) instanceof Map<?, ?> status) {
            hear(String.valueOf(command.getFirst()), status);
        }
    }

    private void hear(String name, Map<?, ?> status) throws IOException {
        var code = String.valueOf(status.get("code"));
        if (name.equals("_error") || "error".equals(status.get("level"))) {
            throw new PublishRefused(code, String.valueOf(status.get("description")));
        }
        if (code.equals("NetStream.Publish.Start")) {
            expected(PUBLISH_STARTED).complete(true);
        }
    }
}
