// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The guests of one show, and the host as far as answers are scripted. For one thread. */
final class Company implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Company.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(13);
    private static final int LINES_FOR_A_SALE = 4;

    private final ShopRequest nobody;
    private final Details details;
    private final Script script = Script.load();
    private final List<String> names;
    private final Map<String, Guest> present = new HashMap<>();
    private final RandomGenerator dice = RandomGenerator.getDefault();

    Company(ShopRequest nobody, Details details, int size) {
        this.nobody = nobody;
        this.details = details;
        this.names = script.guests().subList(0, Math.min(size, script.guests().size()));
    }

    /** Talks and buys, until interrupted. */
    void perform() throws InterruptedException {
        for (int number = 0; ; number++) {
            try {
                turn(number);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "A guest of the demo got no further", e);
            }
            Thread.sleep(dice.nextLong(SHORTEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis()));
        }
    }

    @Override
    public void close() {
        present.values().forEach(Guest::close);
        present.clear();
    }

    /** Plays one line of the script. */
    void turn(int number) throws IOException, InterruptedException {
        if (!isOnAir()) {
            close();
            return;
        }
        for (var name : names) {
            comeOrStay(name);
        }
        speak(script.line(number));
        guest(names.get(dice.nextInt(names.size()))).react(dice);
        if (number % LINES_FOR_A_SALE == LINES_FOR_A_SALE - 1) {
            guest(names.get(dice.nextInt(names.size()))).buy(dice);
        }
    }

    private boolean isOnAir() throws IOException, InterruptedException {
        return nobody.get("shows/" + details.show()).path("state").asText().equals("LIVE");
    }

    private void comeOrStay(String name) throws IOException, InterruptedException {
        var guest = guest(name);
        try {
            guest.watch();
        } catch (ShopRefused e) {
            if (e.forgotUs()) {
                guest.close();
                present.remove(name);
            }
            throw e;
        }
    }

    private Guest guest(String name) throws IOException, InterruptedException {
        var there = present.get(name);
        if (there != null) {
            return there;
        }
        var come = Guest.enter(nobody, name, details.show());
        present.put(name, come);
        return come;
    }

    private void speak(Script.Line line) throws IOException, InterruptedException {
        if (line.who().equals(Script.HOST)) {
            nobody.as(details.apiKey()).post("shows/" + details.show() + "/messages", Map.of("text", line.text()));
        } else if (names.contains(line.who())) {
            guest(line.who()).say(line.text());
        }
    }
}
