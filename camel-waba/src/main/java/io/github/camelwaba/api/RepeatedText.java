package io.github.camelwaba.api;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds what a text repeats of values: so many characters in a row that they are no coincidence, or a shorter value as a word
 * of its own. Each value is read once, whatever the length of the text; upper and lower case are the same.
 */
final class RepeatedText {

    /** An answer may repeat a value cut short: so many characters of it in a row are a repetition. */
    static final int PART = 12;

    private static final int BASE = 1_000_003;
    private static final int OLDEST = power(BASE, PART - 1);
    private static final int NONE = -1;

    private final char[] text;
    // the parts of the text by their hash, in chains; of equal parts only the first is in a chain
    private final int[] heads;
    private final int[] next;
    private final int[] hashes;
    private final int[] same;
    private final boolean[] foundParts;
    private final Set<String> words = new HashSet<>();
    private final Set<String> foundWords = new HashSet<>();

    RepeatedText(String text) {
        this.text = fold(text);
        int parts = Math.max(0, text.length() - PART + 1);
        heads = new int[Integer.highestOneBit(Math.max(16, 4 * parts))];
        next = new int[parts];
        hashes = new int[parts];
        same = new int[parts];
        foundParts = new boolean[parts];
        Arrays.fill(heads, NONE);
        int hash = 0;
        for (int at = 0; at < parts; at++) {
            hash = hash(hash, this.text, at);
            add(at, hash);
        }
        eachWord((from, to) -> words.add(word(from, to)));
    }

    private void add(int at, int hash) {
        hashes[at] = hash;
        int equal = find(hash, text, at);
        same[at] = equal == NONE ? at : equal;
        if (equal == NONE) {
            int chain = hash & heads.length - 1;
            next[at] = heads[chain];
            heads[chain] = at;
        }
    }

    private int find(int hash, char[] chars, int from) {
        int at = heads[hash & heads.length - 1];
        while (at != NONE && !(hashes[at] == hash && Arrays.equals(text, at, at + PART, chars, from, from + PART))) {
            at = next[at];
        }
        return at;
    }

    /** Looks for that value, or for a part of it. */
    void look(String value) {
        char[] chars = fold(value);
        if (chars.length < PART) {
            String word = new String(chars);
            if (words.contains(word)) {
                foundWords.add(word);
            }
            return;
        }
        int hash = 0;
        for (int at = 0; at + PART <= chars.length; at++) {
            hash = hash(hash, chars, at);
            int found = find(hash, chars, at);
            if (found != NONE) {
                foundParts[found] = true;
            }
        }
    }

    /** The positions in the text that repeat something. */
    BitSet found() {
        BitSet positions = new BitSet(text.length);
        for (int at = 0; at < foundParts.length; at++) {
            if (foundParts[same[at]]) {
                positions.set(at, at + PART);
            }
        }
        eachWord((from, to) -> {
            if (foundWords.contains(word(from, to))) {
                positions.set(from, to);
            }
        });
        return positions;
    }

    private interface Range {
        void accept(int from, int to);
    }

    // a value of one letter must not take every such letter
    private void eachWord(Range range) {
        for (int from = 0; from < text.length; from++) {
            if (from == 0 || !isWord(text[from - 1])) {
                for (int to = from + 1; to <= text.length && to - from < PART; to++) {
                    if (to == text.length || !isWord(text[to])) {
                        range.accept(from, to);
                    }
                }
            }
        }
    }

    private String word(int from, int to) {
        return new String(text, from, to - from);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static char[] fold(String text) {
        char[] chars = text.toCharArray();
        for (int at = 0; at < chars.length; at++) {
            chars[at] = Character.toLowerCase(Character.toUpperCase(chars[at]));
        }
        return chars;
    }

    private static int hash(int before, char[] chars, int at) {
        if (at > 0) {
            return (before - chars[at - 1] * OLDEST) * BASE + chars[at + PART - 1];
        }
        int hash = 0;
        for (int i = 0; i < PART; i++) {
            hash = hash * BASE + chars[i];
        }
        return hash;
    }

    private static int power(int base, int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
