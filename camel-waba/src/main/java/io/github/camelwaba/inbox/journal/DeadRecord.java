package io.github.camelwaba.inbox.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Why and when an event was set aside.
 *
 * @param since in milliseconds since 1970
 */
record DeadRecord(long since, int attempts, String cause) {

    private static final int FORMAT = 1;

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(since);
            out.writeInt(attempts);
            out.writeUTF(cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static DeadRecord read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new UnreadableEntryException("A dead event of the journal has format " + format);
            }
            return new DeadRecord(in.readLong(), in.readInt(), in.readUTF());
        } catch (IOException e) {
            throw new UnreadableEntryException("An entry of the journal ends too early");
        }
    }

    @Override
    public String toString() {
        return "DeadRecord[attempts=" + attempts + "]";
    }
}
