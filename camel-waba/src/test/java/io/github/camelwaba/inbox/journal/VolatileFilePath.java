package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files that lose with the process what was not forced, as a disk does with the power. Public, as H2 makes one by itself. */
public class VolatileFilePath extends FilePathWrapper {

    /** The power of all such files. */
    static final Power POWER = new Power();

    /** What the store calls such a file. */
    static String nameOf(Path file) {
        return register(new VolatileFilePath(), file);
    }

    /** What the store calls such a file of which parts reach the disk without being forced. */
    static String nameOfSpilling(Path file) {
        return register(new Spilling(), file);
    }

    /** What the store calls such a file that takes no heed of being forced. */
    static String nameOfUnforced(Path file) {
        return register(new Unforced(), file);
    }

    private static String register(FilePath kind, Path file) {
        FilePath.register(kind);
        return kind.getScheme() + ":" + file;
    }

    @Override
    public String getScheme() {
        return "volatile";
    }

    FileChannel volatileFile(FileChannel disk) throws IOException {
        return new VolatileFile(disk, false, POWER);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!mode.equals("rw")) {
            throw new IOException("The mode is " + mode + ", where only rw is known");
        }
        return volatileFile(FileChannel.open(Path.of(getBase().toString()), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Of which parts reach the disk without being forced. */
    public static final class Spilling extends VolatileFilePath {

        @Override
        public String getScheme() {
            return "spilling";
        }

        @Override
        FileChannel volatileFile(FileChannel disk) throws IOException {
            return new VolatileFile(disk, true, POWER);
        }
    }

    /** Takes no heed of being forced. */
    public static final class Unforced extends VolatileFilePath {

        @Override
        public String getScheme() {
            return "unforced";
        }

        @Override
        FileChannel volatileFile(FileChannel disk) throws IOException {
            return new VolatileFile(disk, false, POWER) {

                @Override
                public void force(boolean metadata) {
                    // all stays where it is
                }

                @Override
                protected void implCloseChannel() throws IOException {
                    // who opens the file again finds what was written, while there is power
                    super.force(true);
                    super.implCloseChannel();
                }
            };
        }
    }
}
