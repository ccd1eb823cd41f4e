package io.github.camelwaba.model;

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
     * @param  id the id of a message, a media file or the like, or null
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
