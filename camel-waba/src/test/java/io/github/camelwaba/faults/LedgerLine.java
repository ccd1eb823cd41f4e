package io.github.camelwaba.faults;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * Something that happened.
 *
 * @param id          of the event that it happened to; of an erasure, the chat of the person; otherwise empty
 * @param redelivered whether the exchange said that the event may have run before
 */
record LedgerLine(Kind kind, String id, boolean redelivered) {

    /** What happened. Who asks for something says so before; the word for what was done comes after its answer. */
    enum Kind {
        /** The webhook answered 200. */
        ANSWERED,
        /** The route has begun. */
        BEGUN,
        /** The route is about to fail. */
        FAILED,
        /** The route has ended. */
        ENDED, REPLAYING, REPLAYED, DISCARDING, DISCARDED, ERASING, ERASED,
        /** The application is dead, and no line of its comes any more. */
        KILLED;

        /** What was asked for, by what it is when it was done. */
        static final Map<Kind, Kind> OPERATIONS = Map.of(REPLAYING, REPLAYED, DISCARDING, DISCARDED, ERASING, ERASED);
    }

    static LedgerLine of(Kind kind, String id) {
        return new LedgerLine(kind, id, false);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeUTF(id);
        out.writeBoolean(redelivered);
    }

    static LedgerLine read(DataInput in) throws IOException {
        return new LedgerLine(Kind.values()[in.readByte()], in.readUTF(), in.readBoolean());
    }
}
