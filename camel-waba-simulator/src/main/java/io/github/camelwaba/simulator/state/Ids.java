package io.github.camelwaba.simulator.state;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;

/** Random ids in the look of either hosting's, unique across restarts. */
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

    /** Id of a message of either side on the Cloud: base64 that names the other party and ends in a random part. */
    public static String wamid(String phone) {
        byte[] number = phone.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[number.length + 24];
        RANDOM.nextBytes(bytes);
        bytes[0] = 0x1d;
        bytes[1] = 0x18;
        bytes[2] = (byte) number.length;
        System.arraycopy(number, 0, bytes, 3, number.length);
        return "wamid." + Base64.getEncoder().encodeToString(bytes);
    }

    /** So many decimal digits, the first of which is not 0. */
    public static String digits(int length) {
        return 1 + RANDOM.nextInt(9)
                + RANDOM.ints(length - 1L, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    /** Id by which Meta traces a call. */
    public static String trace() {
        return "A" + random();
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
