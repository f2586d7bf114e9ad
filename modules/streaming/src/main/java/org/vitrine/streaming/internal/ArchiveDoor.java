// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vitrine.http.Problem;
import org.vitrine.shows.Slug;
import org.vitrine.store.StoreBusy;
import org.vitrine.streaming.spi.ArchiveAnswer;
import org.vitrine.streaming.spi.ArchiveRequest;
import org.vitrine.streaming.spi.MediaArchive;

/**
 * Answers from the archives what no stream has.
 *
 * <p>They may read from disks and databases, so they are asked on a virtual thread; what they answer goes out on the request's event loop.
 */
final class ArchiveDoor {
    private static final System.Logger LOG = System.getLogger(ArchiveDoor.class.getName());
    private static final Problem NO_STREAM = Problem.of(404, "no-stream", "No such show is streaming now.");

    private final List<MediaArchive> archives;

    /** The list changes while it is used. */
    ArchiveDoor(List<MediaArchive> archives) {
        this.archives = archives;
    }

    /** Answers what an archive has at this path of a show, or says that there is nothing. */
    void answer(MediaAnswer answer, String show, String path) {
        var slug = slug(show);
        if (slug.isEmpty() || archives.isEmpty()) {
            nothing(answer, path);
            return;
        }
        var fromStart = "start".equals(answer.request().getParam("from"));
        var request = new ArchiveRequest(slug.get(), path, fromStart);
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        Thread.ofVirtual().name("archive").start(() -> answer(answer, request, context));
    }

    private void answer(MediaAnswer answer, ArchiveRequest request, Context context) {
        try {
            var found = find(request);
            context.runOnContext(now -> send(answer, request.path(), found));
        } catch (StoreBusy e) {
            context.runOnContext(now -> answer.refuse(Problem.of(503, "busy", "Try again in a second.")));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What is kept of the show " + request.show() + " could not be read", e);
            context.runOnContext(now -> answer.refuse(Problem.of(500, "failed", "The recording could not be read.")));
        }
    }

    private ArchiveAnswer find(ArchiveRequest request) {
        for (var archive : archives) {
            var found = archive.find(request);
            if (!(found instanceof ArchiveAnswer.Nothing)) {
                return found;
            }
        }
        return new ArchiveAnswer.Nothing();
    }

    private static void send(MediaAnswer answer, String path, ArchiveAnswer found) {
        switch (found) {
            case ArchiveAnswer.Playlist playlist -> answer.sendKept(Buffer.buffer(playlist.text()));
            case ArchiveAnswer.Piece piece -> answer.sendPiece(Buffer.buffer(bytes(piece.bytes())));
            case ArchiveAnswer.Slice slice -> answer.sendSlice(slice);
            case ArchiveAnswer.Nothing nothing -> nothing(answer, path);
        }
    }

    private static void nothing(MediaAnswer answer, String path) {
        if (path.endsWith(".m3u8")) {
            answer.refuse(NO_STREAM);
        } else {
            answer.gone();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(Slug.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
