package io.github.camelwaba.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes what came from outside fit for a log line or a {@code toString}: no line breaks, no endless strings, and no way to
 * slip a text in where a word belongs.
 */
public final class SafeText {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^A-Za-z0-9._=:/+-]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final int MAX_ID = 128;
    private static final int MAX_NAME = 60;
    // Cloud's messages and calls, and On-Premise's, which are base64 without a word in front
    private static final Pattern MESSAGE_ID = Pattern.compile(
            "(?:wamid|wacid)\\.[A-Za-z0-9+/=_-]+|(?<![A-Za-z0-9])(?:gBE|ABE|ABG)[A-Za-z0-9+/=_-]{12,}");
    private static final int DIGEST_BYTES = 6;

    private SafeText() {
    }

    /**
     * @param  word a word of the API such as {@code image} or {@code delivered}, or null
     * @return      the word, {@code none} for null, {@code other} for anything that does not look like such a word
     */
    public static String word(String word) {
        if (word == null) {
            return "none";
        }
        return WORD.matcher(word).matches() ? word : "other";
    }

    /**
     * @param  text a name that somebody wrote, to be quoted in a message, or null
     * @return      the name, cut where it is long, with {@code ?} for line breaks and whatever else is not to be seen;
     *              {@code none} for null
     */
    public static String name(String text) {
        if (text == null) {
            return "none";
        }
        return INVISIBLE.matcher(text.length() > MAX_NAME ? text.substring(0, MAX_NAME) + "…" : text).replaceAll("?");
    }

    /**
     * The id of a message names its customer: WhatsApp has put the phone number into it, in base64. Logs name the message by a
     * digest instead, which is the same wherever the message turns up.
     *
     * @param  id the id of a message or call, or null
     * @return    the first digits of the id's SHA-256; {@code none} for null
     */
    public static String messageId(String id) {
        if (id == null) {
            return "none";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text with each id of a message in it replaced by its digest; null for null. */
    public static String withoutMessageIds(String text) {
        return text == null ? null : MESSAGE_ID.matcher(text).replaceAll(id -> messageId(id.group()));
    }

    /**
     * @param  id the id of a media file or the like, or null; not that of a message
     * @return    the id, cut where it is longer than any real one, with {@code ?} for what no id holds; {@code none} for null
     */
    public static String id(String id) {
        if (id == null) {
            return "none";
        }
        String cut = id.length() > MAX_ID ? id.substring(0, MAX_ID) : id;
        return NOT_IN_IDS.matcher(cut).replaceAll("?");
    }
}
