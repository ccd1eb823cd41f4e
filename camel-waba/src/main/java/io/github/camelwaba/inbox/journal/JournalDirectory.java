package io.github.camelwaba.inbox.journal;

import java.io.IOException;
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

    private static final String FILE = "journal.mv";
    private static final String REWRITTEN = "journal.new";
    private static final String LOCK = "journal.lock";
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;
    private FileChannel lock;
    private Object lockKey;
    private Object fileKey;

    JournalDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path file() {
        return path.resolve(FILE);
    }

    /** Where the file is written anew. */
    Path rewritten() {
        return path.resolve(REWRITTEN);
    }

    /**
     * Makes what is missing, and keeps others out.
     *
     * @param  replaces         whether the file is to take the place of one that went missing
     * @throws JournalException if another process or context has the directory
     */
    void open(boolean replaces) throws IOException {
        if (!Files.isDirectory(path)) {
            if (Files.exists(path)) {
                throw new JournalException(path + " is a file. Name a directory for the journal (option inboxDirectory)");
            }
            Files.createDirectories(path, permissions("rwx------"));
        }
        takeLock();
        Files.deleteIfExists(rewritten());
        if (replaces && !isFileThere() && !isNew()) {
            throw new JournalException("Another file has come to be the journal in " + path + ". Take it away: what the open "
                    + "one holds is then written anew");
        }
        if (!replaces && !isNew()) {
            fileKey = key(file());
        }
    }

    /** Whether there is no journal yet. */
    boolean isNew() throws IOException {
        return !Files.exists(file()) || Files.isRegularFile(file()) && Files.size(file()) == 0;
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
    private static void create(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, permissions("rw-------"));
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[]{ PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }

    /** Makes an empty file to write the journal to anew. */
    Path startRewriting() throws IOException {
        Files.deleteIfExists(rewritten());
        create(rewritten());
        return rewritten();
    }

    /** Puts the file that was written anew in the place of the old one, and sees to it that the disk knows. */
    void finishRewriting() throws IOException {
        Files.move(rewritten(), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force();
        fileKey = key(file());
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
    boolean isFileThere() throws IOException {
        return isAt(file(), fileKey);
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
