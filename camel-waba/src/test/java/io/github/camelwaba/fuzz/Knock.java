package io.github.camelwaba.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;

/**
 * One request to a door, as somebody who is careless or means ill may send it.
 *
 * @param number     a size, a place to cut at: what it is for depends on the others
 * @param headerLine goes among the headers as it is; empty for none
 */
public record Knock(@NotNull Verb verb, @NotNull Door door, @NotNull Basic basic, @NotNull Signature signature,
        @NotNull Framing framing, @NotNull Coding coding, @NotNull Ending ending,
        @InRange(min = 0, max = 100_000) int number, @NotNull @WithUtf8Length(min = 0, max = 200) String headerLine,
        @NotNull Document document) {

    /** What is asked for; of those that a server knows and those that none does. */
    public enum Verb {
        POST, GET, HEAD, PUT, OPTIONS, DELETE, PATCH, TRACE, CONNECT, KNOCK
    }

    /** What the door asks for. */
    public enum Door {

        OPEN(false, false), BASIC(true, false), SECRET(false, true), BOTH(true, true);

        private final boolean basic;
        private final boolean signed;

        Door(boolean basic, boolean signed) {
            this.basic = basic;
            this.signed = signed;
        }

        public String path() {
            return "/" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands in the header Authorization. */
    public enum Basic {
        RIGHT, NONE, WRONG, TWICE, NOT_BASE64, EMPTY, LONG
    }

    /** What stands in the header x-360dialog-signature. */
    public enum Signature {
        RIGHT, PREFIXED, PREVIOUS, NONE, WRONG, OF_OTHER_BYTES, TWICE, NOT_HEX, EMPTY, LONG
    }

    /** How the length of the body is told. */
    public enum Framing {
        LENGTH, CHUNKED, LENGTH_TOO_LONG, LENGTH_TOO_SHORT, LENGTH_NEGATIVE, LENGTH_HUGE, LENGTH_BEYOND_LONG, LENGTH_NO_NUMBER, LENGTH_TWICE, LENGTH_AND_CHUNKED, CHUNKED_WITHOUT_END, CHUNK_TOO_LONG, CHUNK_NO_NUMBER, CHUNK_HUGE, CHUNKED_TWICE, EXPECT_CONTINUE, EXPECT_OTHER, NONE
    }

    /** How the body is packed. */
    public enum Coding {
        PLAIN, GZIP, GZIP_TWICE, GZIP_CUT, GZIP_BROKEN, GZIP_BOMB, GZIP_HEADER_ONLY, GZIP_IN_NAME_ONLY, OTHER
    }

    /** What the sender does once it has sent all. */
    public enum Ending {
        AWAIT, HALF_CLOSE, CUT_AND_HALF_CLOSE, ABORT, CUT_AND_ABORT
    }

    private static final int BOMB = 4 * 1024 * 1024;
    private static final byte[] GZIP_START = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0 };

    /** An honest request with this body. */
    public static Knock of(Door door, Document document) {
        return new Knock(Verb.POST, door, Basic.RIGHT, Signature.RIGHT, Framing.LENGTH, Coding.PLAIN, Ending.AWAIT, 0, "",
                document);
    }

    /** One for each single thing that can be wrong, at the door that asks for most. */
    public static Stream<Knock> samples(Document document) {
        Knock right = of(Door.BOTH, document);
        return Stream.of(
                Stream.of(Door.values()).map(value -> of(value, document)),
                Stream.of(Verb.values()).map(value -> right.with(value, right.framing, right.coding, right.ending)),
                Stream.of(Framing.values()).map(value -> right.with(right.verb, value, right.coding, right.ending)),
                Stream.of(Coding.values()).map(value -> right.with(right.verb, right.framing, value, right.ending)),
                Stream.of(Ending.values()).map(value -> right.with(right.verb, right.framing, right.coding, value)),
                Stream.of(Basic.values()).map(value -> right.from(value, right.signature)),
                Stream.of(Signature.values()).map(value -> right.from(right.basic, value)))
                .flatMap(Function.identity());
    }

    private Knock with(Verb aVerb, Framing aFraming, Coding aCoding, Ending anEnding) {
        return new Knock(aVerb, door, basic, signature, aFraming, aCoding, anEnding, number, headerLine, document);
    }

    private Knock from(Basic aBasic, Signature aSignature) {
        return new Knock(verb, door, aBasic, aSignature, framing, coding, ending, number, headerLine, document);
    }

    /** Whether nothing about it is wrong but who sends it and what is in it. */
    public boolean isProper() {
        return verb == Verb.POST && (framing == Framing.LENGTH || framing == Framing.CHUNKED)
                && (coding == Coding.PLAIN || coding == Coding.GZIP) && ending == Ending.AWAIT && headerLine.isEmpty();
    }

    /** Whether the door lets it in by the header Authorization. */
    public boolean isKnown() {
        return !door.basic || basic == Basic.RIGHT;
    }

    /** Whether the door lets it in by the signature. */
    public boolean isTrusted() {
        return !door.signed || signature == Signature.RIGHT || signature == Signature.PREFIXED
                || signature == Signature.PREVIOUS;
    }

    /** The body as it goes over the wire, before it is cut into chunks. */
    public byte[] body() {
        byte[] plain = document.render();
        return switch (coding) {
            case PLAIN, GZIP_IN_NAME_ONLY, OTHER -> plain;
            case GZIP -> gzip(plain);
            case GZIP_TWICE -> gzip(gzip(plain));
            case GZIP_CUT -> cut(gzip(plain));
            case GZIP_BROKEN -> broken(gzip(plain));
            case GZIP_BOMB -> gzip(new byte[BOMB]);
            case GZIP_HEADER_ONLY -> GZIP_START;
        };
    }

    /** The first of the bytes, as many as {@link #number()} says. */
    byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length == 0 ? 0 : number % bytes.length);
    }

    private byte[] broken(byte[] bytes) {
        bytes[number % bytes.length] ^= (byte) (1 + number % 255);
        return bytes;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** All bytes of the request that are sent. */
    public byte[] render(Keys keys) {
        byte[] bytes = new KnockWriter(this, keys).write();
        return ending == Ending.CUT_AND_HALF_CLOSE || ending == Ending.CUT_AND_ABORT ? cut(bytes) : bytes;
    }

    /** What opens the doors. */
    public record Keys(String basic, String secret, String previousSecret) {

        @Override
        public String toString() {
            return "Keys";
        }
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
