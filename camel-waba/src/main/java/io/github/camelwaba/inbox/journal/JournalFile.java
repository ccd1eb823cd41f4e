package io.github.camelwaba.inbox.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The file under the store. Every commit carries a checksum, and the newest one that is complete is looked for in the whole
 * file when it is opened. The store by itself goes by the two ends of a commit, which a power failure may leave without what
 * is between them; and by the head of the file, which may come to the disk without what it leads to, or stay when that was
 * written over.
 */
final class JournalFile extends SingleFileStore {

    private static final int PAGE_BYTES = 4096;
    private static final int CACHE_MEGABYTES = 16;

    private static final int BLOCK_SIZE = 4096;
    private static final long FIRST_COMMIT = 2L * BLOCK_SIZE;
    private static final int FOOTER_LENGTH = 128;
    private static final Pattern LENGTH = Pattern.compile("^chunk:[0-9a-f]+,len:([0-9a-f]{1,7}),");
    // the footer is filled up with blanks and a line feed, and whatever is no more than a blank is no part of it
    private static final int SUM_DIGITS = 8;
    private static final int SUM_FROM_END = SUM_DIGITS + 1;
    private static final int READ_AT_ONCE = 1024 * 1024;

    private JournalFile(int leastFillPercent) {
        super(Map.of("pageSplitSize", PAGE_BYTES, "cacheSize", CACHE_MEGABYTES, "autoCompactFillRate", leastFillPercent));
    }

    /**
     * @param leastFillPercent how much of the file is to be in use when it is moved together
     * @param bufferKilobytes  how much may be changed before the store commits by itself; 0 for any amount
     */
    static MVStore open(String fileName, int leastFillPercent, int bufferKilobytes) {
        JournalFile file = new JournalFile(leastFillPercent);
        file.open(fileName, false, null);
        try {
            return new MVStore.Builder().adoptFileStore(file).autoCommitDisabled().autoCommitBufferSize(bufferKilobytes)
                    .open();
        } catch (RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    @Override
    protected void readStoreHeader(boolean recoveryMode) {
        super.readStoreHeader(true);
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        if (chunk != null) {
            int end = source.limit() - SUM_FROM_END;
            CRC32C sum = new CRC32C();
            sum.update(source.duplicate().limit(end));
            source.put(end, digits(sum));
        }
        super.writeFully(chunk, position, source);
    }

    @Override
    public ByteBuffer readFully(SFChunk chunk, long position, int length) {
        ByteBuffer read = super.readFully(chunk, position, length);
        boolean isFooter = chunk == null && length == FOOTER_LENGTH;
        return isFooter && !isOfCompleteCommit(read.array(), position + length) ? ByteBuffer.allocate(length) : read;
    }

    private boolean isOfCompleteCommit(byte[] footer, long end) {
        Matcher length = LENGTH.matcher(new String(footer, StandardCharsets.ISO_8859_1));
        if (!length.find()) {
            return false;
        }
        long start = end - Long.parseLong(length.group(1), 16) * BLOCK_SIZE;
        if (start < FIRST_COMMIT || start >= end) {
            return false;
        }
        CRC32C sum = new CRC32C();
        long summed = end - SUM_FROM_END;
        while (start < summed) {
            int part = (int) Math.min(READ_AT_ONCE, summed - start);
            sum.update(super.readFully((SFChunk) null, start, part));
            start += part;
        }
        ByteBuffer written = ByteBuffer.wrap(footer, FOOTER_LENGTH - SUM_FROM_END, SUM_DIGITS);
        return written.equals(ByteBuffer.wrap(digits(sum)));
    }

    private static byte[] digits(CRC32C sum) {
        byte[] digits = new byte[SUM_DIGITS];
        for (int i = 0; i < SUM_DIGITS; i++) {
            digits[i] = (byte) (sum.getValue() >>> 4 * i & 0xF);
        }
        return digits;
    }
}
