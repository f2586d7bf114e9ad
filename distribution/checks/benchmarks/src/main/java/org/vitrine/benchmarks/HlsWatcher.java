// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches over LL-HLS: asks for the playlist with the next part in it, which the server answers when that is there, and then for the part. */
final class HlsWatcher implements MediaLoad.MediaViewer {
    private static final Pattern PART = Pattern.compile("#EXT-X-PART:[^\n]*URI=\"([0-9a-f]+)/p(\\d+)\\.m4s\"");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
    private static final int LONGEST_HEAD = 8_192;

    private final MediaPlan plan;
    private final MediaAudit audit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    /** Parts that are listed and were not fetched yet. */
    private final Deque<Long> wanted = new ArrayDeque<>();

    private String broadcast = "";
    private String next = "";
    private long expected = -1;
    private boolean entered;
    private boolean inBody;
    private long left;
    private @Nullable SocketChannel channel;

    HlsWatcher(MediaPlan plan, MediaAudit audit) {
        this.plan = plan;
        this.audit = audit;
    }

    @Override
    public void begin(SocketChannel connected) throws IOException {
        channel = connected;
        ask("index.m3u8");
    }

    @Override
    public void read(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            if (inBody) {
                body(in);
            } else {
                head(in);
            }
        }
    }

    private void head(ByteBuffer in) throws IOException {
        while (in.hasRemaining() && !inBody) {
            byte c = in.get();
            kept.write(c);
            if (c == '\n' && kept.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                inBody = true;
                readHead(kept.toString(StandardCharsets.US_ASCII));
                kept.reset();
            } else if (kept.size() > LONGEST_HEAD) {
                throw new IOException("no head of an answer");
            }
        }
    }

    private void readHead(String head) throws IOException {
        var length = LENGTH.matcher(head);
        if (!head.startsWith("HTTP/1.1 200 ") || !length.find()) {
            throw new IOException(head);
        }
        left = Long.parseLong(length.group(1));
    }

    private void body(ByteBuffer in) throws IOException {
        int count = (int) Math.min(left, in.remaining());
        if (wanted.isEmpty()) {
            var bytes = new byte[count];
            in.get(bytes);
            kept.writeBytes(bytes);
        } else {
            in.position(in.position() + count);
        }
        left -= count;
        if (left == 0) {
            inBody = false;
            answered();
        }
    }

    private void answered() throws IOException {
        if (wanted.isEmpty()) {
            playlist(kept.toString(StandardCharsets.US_ASCII));
            kept.reset();
        } else {
            got(wanted.removeFirst());
        }
        ask(wanted.isEmpty() ? next : broadcast + "/p" + wanted.getFirst() + ".m4s");
    }

    private void got(long number) {
        audit.got(number, expected);
        if (number == expected && !entered) {
            entered = true;
            audit.entered();
        }
        expected = number + 1;
    }

    /** Notes which parts are new, and where the one after them will stand. */
    private void playlist(String text) {
        var part = PART.matcher(text);
        long last = -1;
        while (part.find()) {
            broadcast = part.group(1);
            last = Long.parseLong(part.group(2));
            if (expected >= 0 && last >= expected) {
                wanted.add(last);
            }
        }
        if (expected < 0) {
            expected = last;
            wanted.add(last);
        }
        int closed = text.lastIndexOf("#EXTINF");
        long sequence =
                tag(text, "#EXT-X-MEDIA-SEQUENCE:") + tag(text, "SKIPPED-SEGMENTS=") + count(text, 0, "#EXTINF");
        int index = count(text, Math.max(0, closed), "#EXT-X-PART:");
        next = "index.m3u8?_HLS_msn=" + sequence + "&_HLS_part=" + index + "&_HLS_skip=YES";
    }

    private void ask(String rest) throws IOException {
        var request = "GET " + plan.path(rest) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        if (channel != null) {
            MediaLoad.send(channel, Wire.ascii(request));
        }
    }

    private static long tag(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) {
            return 0;
        }
        int end = at + name.length();
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Long.parseLong(text.substring(at + name.length(), end));
    }

    private static int count(String text, int from, String what) {
        int count = 0;
        for (int at = text.indexOf(what, from); at >= 0; at = text.indexOf(what, at + 1)) {
            count++;
        }
        return count;
    }
}
