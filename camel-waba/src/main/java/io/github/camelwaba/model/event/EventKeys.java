package io.github.camelwaba.model.event;

/**
 * Builds keys of several parts that cannot be mistaken for other parts.
 */
final class EventKeys {

    private static final char DELIMITER = '|';

    private EventKeys() {
    }

    /**
     * @param  parts the parts, null for one that is missing
     * @return       the parts with a delimiter between; a delimiter within a part is escaped
     */
    static String of(String... parts) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                key.append(DELIMITER);
            }
            if (parts[i] != null) {
                key.append(parts[i].replace("%", "%25").replace("|", "%7C"));
            }
        }
        return key.toString();
    }
}
