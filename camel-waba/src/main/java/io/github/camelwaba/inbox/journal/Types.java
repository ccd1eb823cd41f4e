package io.github.camelwaba.inbox.journal;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How keys and values are written in the file.
 */
final class Types {

    private static final int OBJECT = 24;

    static final BasicDataType<Digest> DIGEST = type(
            Digest[]::new, Comparator.naturalOrder(), digest -> OBJECT + 2 * Long.BYTES,
            (buffer, digest) -> buffer.putLong(digest.high()).putLong(digest.low()),
            buffer -> new Digest(buffer.getLong(), buffer.getLong()));

    static final BasicDataType<Due> DUE = type(
            Due[]::new, Comparator.naturalOrder(), due -> OBJECT + 2 * Long.BYTES,
            (buffer, due) -> buffer.putVarLong(due.at()).putVarLong(due.seq()),
            buffer -> new Due(DataUtils.readVarLong(buffer), DataUtils.readVarLong(buffer)));

    static final BasicDataType<Slot> SLOT = type(
            Slot[]::new, Comparator.naturalOrder(), slot -> 2 * OBJECT + Long.BYTES + 2 * slot.lane().length(),
            (buffer, slot) -> {
                buffer.putVarInt(slot.lane().length()).putStringData(slot.lane(), slot.lane().length());
                buffer.putVarLong(slot.seq());
            },
            buffer -> new Slot(DataUtils.readString(buffer), DataUtils.readVarLong(buffer)));

    static final BasicDataType<Progress> PROGRESS = type(
            Progress[]::new, null, progress -> OBJECT + 3 * Long.BYTES,
            (buffer, progress) -> buffer.putVarInt(progress.failures()).putVarInt(progress.unfinished())
                    .put((byte) (progress.ran() ? 1 : 0)).putVarLong(progress.dueAt()),
            buffer -> new Progress(DataUtils.readVarInt(buffer), DataUtils.readVarInt(buffer), buffer.get() == 1,
                    DataUtils.readVarLong(buffer)));

    private Types() {
    }

    /**
     * @param order null for what is never a key
     */
    private static <T> BasicDataType<T> type(
            IntFunction<T[]> storage, Comparator<T> order, ToIntFunction<T> memory, BiConsumer<WriteBuffer, T> writer,
            Function<ByteBuffer, T> reader) {
        return new BasicDataType<>() {

            @Override
            public int getMemory(T value) {
                return memory.applyAsInt(value);
            }

            @Override
            public int compare(T a, T b) {
                return order.compare(a, b);
            }

            @Override
            public void write(WriteBuffer buffer, T value) {
                writer.accept(buffer, value);
            }

            @Override
            public T read(ByteBuffer buffer) {
                return reader.apply(buffer);
            }

            @Override
            public T[] createStorage(int size) {
                return storage.apply(size);
            }
        };
    }
}
