// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.vitrine.kernel.Contribution;
import org.vitrine.kernel.Follower;
import org.vitrine.store.StoreFailed;

/**
 * Runs the migrations of each bundle before it starts.
 *
 * <p>They lie in the folder that the bundle's header {@code Vitrine-Migrations} names. Each bundle has a history of its own, in a
 * table named after it, so that bundles come and go by themselves. {@code ${bytes}} in them is the database's type for bytes.
 */
public final class Migrations implements Follower {
    private static final String HEADER = "Vitrine-Migrations";
    private static final int LONGEST_NAME = 60;

    private final DataSource source;
    private final Map<String, String> placeholders;
    private final @Nullable Turns turns;

    Migrations(DataSource source, Map<String, String> placeholders, @Nullable Turns turns) {
        this.source = source;
        this.placeholders = placeholders;
        this.turns = turns;
    }

    @Override
    public void arriving(Contribution bundle) {
        folder(bundle).ifPresent(folder -> inTurn(() -> run(bundle, folder)));
    }

    /** The scripts that have not run on this database. */
    @Override
    public List<String> foresee(Contribution bundle) {
        return folder(bundle).stream()
                .flatMap(folder -> Arrays.stream(flyway(bundle, folder).info().pending()))
                .map(script -> "It will change the database: " + script.getScript() + ".")
                .toList();
    }

    /** Leaves the tables as they are: data stays when a bundle goes. */
    @Override
    public void leaving(Contribution bundle) {
        // nothing to let go of
    }

    private static Optional<String> folder(Contribution bundle) {
        return bundle.header(HEADER).map(String::strip).filter(folder -> !folder.isEmpty());
    }

    private void inTurn(Runnable change) {
        if (turns == null) {
            change.run();
            return;
        }
        turns.await();
        try {
            change.run();
        } finally {
            turns.end();
        }
    }

    private void run(Contribution bundle, String folder) {
        try {
            flyway(bundle, folder).migrate();
        } catch (FlywayException e) {
            throw new StoreFailed("The migrations of " + bundle.name() + " " + bundle.version() + " failed", e);
        }
    }

    private Flyway flyway(Contribution bundle, String folder) {
        return Flyway.configure(Flyway.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(source)
                .table(historyOf(bundle.name()))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(placeholders)
                .resourceProvider(new BundleScripts(bundle, folder))
                .javaMigrationClassProvider(List::of)
                .load();
    }

    /** PostgreSQL cuts names at 63 characters, so long ones end in a digest of the whole. */
    private static String historyOf(String bundle) {
        var name = "migrations_" + bundle.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        var digest = Integer.toHexString(bundle.hashCode());
        return name.substring(0, LONGEST_NAME - digest.length() - 1) + "_" + digest;
    }
}
