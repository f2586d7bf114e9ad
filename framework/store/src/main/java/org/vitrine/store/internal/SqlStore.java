// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.vitrine.kernel.CannotStart;
import org.vitrine.kernel.Contributions;
import org.vitrine.store.Transactions;

/**
 * The shop's database, as configured.
 *
 * <p>Whoever gets this service gets it when the migrations of all bundles that ran by then are done; those of later ones run before
 * they start.
 */
@Component(
        service = Transactions.class,
        immediate = true,
        configurationPid = "org.vitrine.store",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SqlStore.Config.class)
public final class SqlStore implements Transactions {
    private final OpenStore store;
    private final Contributions.Following following;

    /** Where the data is. */
    @ObjectClassDefinition(name = "Store", description = "The one database of the shop")
    public @interface Config {
        @AttributeDefinition(
                description =
                        "jdbc:postgresql://host/database; left out, the database is embedded and lives in the folder")
        String url() default "";

        @AttributeDefinition(description = "Where the embedded database keeps its files")
        String folder() default "";

        @AttributeDefinition(description = "The user of the server")
        String user() default "";

        @AttributeDefinition(description = "The user's password")
        String _password() default "";

        @AttributeDefinition(description = "A file that holds the user's password instead, readable by the shop alone")
        String passwordFile() default "";

        @AttributeDefinition(description = "How many connections are open at most")
        int connections() default 10;

        @AttributeDefinition(
                description =
                        "The embedded database's commits are on the disk after at most so many milliseconds, should the power"
                                + " fail; 0: each one before it is answered. The end of the process alone loses nothing either way")
        int syncMillis() default 1000;
    }

    @Activate
    public SqlStore(Config config, @Reference Contributions contributions) {
        this(OpenStore.at(addressOf(config), config.connections(), waitsOf(config)), contributions);
    }

    SqlStore(OpenStore store, Contributions contributions) {
        this.store = store;
        try {
            this.following = contributions.follow(store.migrations());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public <T extends @Nullable Object> T in(Work<T> work) {
        return store.transactions().in(work);
    }

    @Override
    public boolean isShared() {
        return store.transactions().isShared();
    }

    @Deactivate
    void close() {
        following.close();
        store.close();
    }

    private static OpenStore.Waits waitsOf(Config config) {
        return new OpenStore.Waits(OpenStore.Waits.USUAL.admission(), Duration.ofMillis(config.syncMillis()));
    }

    static StoreAddress addressOf(Config config) {
        if (!config.url().isBlank()) {
            return new StoreAddress(config.url(), config.user(), password(config));
        }
        if (config.folder().isBlank()) {
            throw new CannotStart(
                    "org.vitrine.store needs either a folder for the embedded database or the url of a server");
        }
        return StoreAddress.embedded(Path.of(config.folder()));
    }

    private static String password(Config config) {
        if (config.passwordFile().isBlank()) {
            return config._password();
        }
        try {
            return Files.readString(Path.of(config.passwordFile())).strip();
        } catch (IOException e) {
            throw new CannotStart("The store's passwordFile " + config.passwordFile() + " cannot be read.", e);
        }
    }
}
