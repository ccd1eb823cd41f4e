package io.github.camelwaba.simulator.state;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Random ids in the look of the On-Premise client's, unique across restarts. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 22;

    private Ids() {
    }

    /** Id of a message that a business sends. */
    public static String outbound() {
        return "gBEG" + random();
    }

    /** Id of a message that a customer sends. */
    public static String inbound() {
        return "ABGG" + random();
    }

    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    /** Id of a conversation: 32 hexadecimal digits. */
    public static String conversation() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length()).map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
