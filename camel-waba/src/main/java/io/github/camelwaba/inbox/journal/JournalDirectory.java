package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * The directory of a journal: nobody but the user of this process may look into it, and nobody but this process uses it.
 */
class JournalDirectory {

    private static final String FILE = "journal.db";
    /** A whole copy of the database that is to take its place. */
    private static final String COPY = "journal.new";
    /** A copy that is not whole yet. */
    private static final String PART = "journal.tmp";
    private static final String OLD_FORMAT = "journal.mv";
    private static final String LOCK = "journal.lock";
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;
    private FileChannel lock;
    private Object lockKey;
    private Object fileKey;
    private Object logKey;

    JournalDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path file() {
        return path.resolve(FILE);
    }

    /** Makes an empty file for a copy. */
    Path startCopy() throws IOException {
        Files.deleteIfExists(copy());
        create(copy());
        return copy();
    }

    private Path copy() {
        return path.resolve(PART);
    }

    Path mark() {
        return path.resolve("journal.mark");
    }

    Path reserve() {
        return path.resolve("journal.reserve");
    }

    /** The log that SQLite writes before the file. */
    Path log() {
        return path.resolve(FILE + "-wal");
    }

    long logBytes() {
        try {
            return Files.size(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes what is missing, and keeps others out.
     *
     * @param  stray            whether the open file was taken away, and is to be written again
     * @throws JournalException if another process or context has the directory, or an earlier version left its journal
     */
    void open(boolean stray) throws IOException {
        if (!Files.isDirectory(path)) {
            if (Files.exists(path)) {
                throw new JournalException(path + " is a file. Name a directory for the journal (option inboxDirectory)");
            }
            Files.createDirectories(path, permissions("rwx------"));
        }
        takeLock();
        if (Files.exists(path.resolve(OLD_FORMAT))) {
            throw new JournalException("The directory " + path + " holds " + OLD_FORMAT + ", the journal of an earlier version "
                    + "of camel-waba, which this one cannot read. Run the earlier version until waba:inbox?action=status says "
                    + "that nothing is pending, then move the file away; or name another directory (option inboxDirectory)");
        }
        Files.deleteIfExists(copy());
        if (stray) {
            return;
        }
        logKey = null;
        if (Files.exists(path.resolve(COPY))) {
            putCopyInPlace();
        }
        create(file());
        fileKey = key(file());
    }

    /** Whether there is no journal yet. */
    boolean isNew() throws IOException {
        return Files.size(file()) == 0;
    }

    private void takeLock() throws IOException {
        Path file = path.resolve(LOCK);
        if (lock != null && lock.isOpen() && isAt(file, lockKey)) {
            return;
        }
        close();
        create(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw taken();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw taken();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        lock = channel;
        lockKey = key(file);
    }

    private JournalException taken() {
        return new JournalException("The directory " + path + " is in use by another process or Camel context. "
                + "Give each its own (option inboxDirectory)");
    }

    /** An empty file that only its owner may read, unless it is there. */
    static void create(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, permissions("rw-------"));
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[]{ PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }

    /** The copy is whole, and safe: from now on it is what counts. */
    void adoptCopy() throws IOException {
        force(copy());
        Files.move(copy(), path.resolve(COPY), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force();
    }

    /** Puts an adopted copy in the place of the file, which must be closed. May be done again when it was cut short. */
    void putCopyInPlace() throws IOException {
        // the log belongs to the file that goes
        Files.deleteIfExists(log());
        Files.deleteIfExists(path.resolve(FILE + "-shm"));
        Files.move(path.resolve(COPY), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force();
        fileKey = key(file());
        logKey = null;
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * @throws JournalException if another file has come to be where the open one was
     */
    void requireFreePlace() throws IOException {
        if (Files.exists(file()) && Files.size(file()) > 0) {
            throw new JournalException("Another file has come to be the journal in " + path + ". Take it away: what the open "
                    + "one holds is then written again");
        }
    }

    /** A file that was created or renamed is safe when its directory is. */
    void force() throws IOException {
        if (POSIX) {
            try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    /** Whether the file that was opened is still the one that a restart would find. */
    boolean isFileThere() {
        try {
            if (logKey == null) {
                logKey = key(log());
            }
            return isAt(file(), fileKey) && isAt(log(), logKey);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAt(Path file, Object key) throws IOException {
        try {
            return Objects.equals(key, key(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Object key(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        // where files have no keys, that it is there has to do
        return attributes.fileKey();
    }

    void close() throws IOException {
        FileChannel held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
