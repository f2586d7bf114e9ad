// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.vitrine.blobs.BlobId;
import org.vitrine.blobs.spi.BlobStore;

/** Keeps files in a folder, as {@code ab/cdef…} after their ids; each is written aside, forced to disk and then moved in. */
@Component(configurationPid = "org.vitrine.blobs", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FolderBlobs.Config.class)
public final class FolderBlobs implements BlobStore {
    private static final int PREFIX = 2;

    private final Path folder;

    /** Where the files are. */
    @ObjectClassDefinition(name = "Blobs", description = "Files that are kept in a folder")
    public @interface Config {
        @AttributeDefinition(description = "The folder; made where it does not exist")
        String folder();
    }

    @Activate
    public FolderBlobs(Config config) {
        this(Path.of(config.folder()));
    }

    FolderBlobs(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void put(BlobId id, Path file) {
        var place = place(id);
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            var aside = place.resolveSibling(UUID.randomUUID() + ".new");
            try {
                Files.copy(file, aside);
                force(aside);
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be kept in " + folder, e);
        }
    }

    @Override
    public Optional<Content> open(BlobId id) {
        var place = place(id);
        return Files.isRegularFile(place) ? Optional.of(new InFolder(place)) : Optional.empty();
    }

    @Override
    public void delete(BlobId id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be deleted from " + folder, e);
        }
    }

    private Path place(BlobId id) {
        var name = id.sha256();
        return folder.resolve(name.substring(0, PREFIX)).resolve(name.substring(PREFIX));
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private record InFolder(Path place) implements Content {
        @Override
        public long size() {
            try {
                return Files.size(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream from(long offset) {
            try {
                return Channels.newInputStream(
                        FileChannel.open(place, StandardOpenOption.READ).position(offset));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(place);
        }
    }
}
