package io.github.camelwaba.inbox.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that was done to the file of a journal, in order: so that the file can be made as it would be had not all of it come to
 * the disk.
 */
final class DiskTape implements TestDisk.Watcher {

    private static final String REWRITTEN = "journal.new";

    /**
     * @param position where bytes were written, or the size that was left
     * @param bytes    what was written; none for other operations
     * @param rewrites whether it was done to the file that takes the place of the journal when it is complete
     */
    record Operation(TestDisk.Kind kind, long position, byte[] bytes, boolean rewrites) {

        /** The file after so many bytes of the operation have come to the disk. */
        byte[] on(byte[] file, int length) {
            return switch (kind) {
                case FORCE -> file;
                case TRUNCATE -> Arrays.copyOf(file, (int) Math.min(file.length, position));
                case WRITE -> write(file, length);
            };
        }

        byte[] on(byte[] file) {
            return on(file, bytes.length);
        }

        private byte[] write(byte[] file, int length) {
            int start = (int) position;
            byte[] result = Arrays.copyOf(file, length == 0 ? file.length : Math.max(file.length, start + length));
            System.arraycopy(bytes, 0, result, start, length);
            return result;
        }

        /** Whether that byte makes a difference. */
        boolean changes(byte[] file, int index) {
            int at = (int) position + index;
            return at >= file.length || file[at] != bytes[index];
        }
    }

    private final List<Operation> operations = new ArrayList<>();

    @Override
    public void before(String file, TestDisk.Kind kind, long position, ByteBuffer written) {
        byte[] bytes = new byte[written == null ? 0 : written.remaining()];
        if (written != null) {
            written.get(bytes);
        }
        operations.add(new Operation(kind, position, bytes, file.equals(REWRITTEN)));
    }

    Operation get(int index) {
        return operations.get(index);
    }

    boolean hasTruncatedSince(int index) {
        return operations.subList(index, operations.size()).stream().anyMatch(o -> o.kind() == TestDisk.Kind.TRUNCATE);
    }

    int size() {
        return operations.size();
    }
}
