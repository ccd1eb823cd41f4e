package io.github.camelwaba.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds out in which encoding a JSON document came.
 */
final class Encodings {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Encodings() {
    }

    /**
     * @param  factory     makes the parser
     * @param  bytes       a document in UTF-8, UTF-16 or UTF-32, with or without a byte order mark
     * @return             a parser for its text
     * @throws IOException if the bytes are no text in such an encoding
     */
    static JsonParser open(JsonFactory factory, byte[] bytes) throws IOException {
        if (!isUtf8(bytes)) {
            return factory.createParser(bytes);
        }
        // not Jackson's parser for UTF-8: that of 2.21 refuses escaped surrogates in names, which its own generator writes
        CharBuffer text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
            text.get();
        }
        return factory.createParser(text.array(), text.arrayOffset() + text.position(), text.remaining());
    }

    /** JSON begins with ASCII or a mark: in UTF-16 and UTF-32 one of the first bytes is zero, or one that UTF-8 never has. */
    private static boolean isUtf8(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }
}
