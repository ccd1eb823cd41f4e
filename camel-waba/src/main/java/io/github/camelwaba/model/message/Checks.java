package io.github.camelwaba.model.message;

/**
 * The checks that messages share. Lengths are counted in Unicode characters, so that nothing is refused that fits.
 */
final class Checks {

    private Checks() {
    }

    /**
     * @param  field  the field as the API's JSON names it
     * @param  value  its value, which has to hold more than white space
     * @param  advice what to give instead
     * @return        the value
     */
    static String present(String field, String value, String advice) {
        if (value == null || value.isBlank()) {
            throw new InvalidMessageException(field, "must not be empty: " + advice);
        }
        return value;
    }

    /**
     * @param  field  the field as the API's JSON names it
     * @param  value  its value
     * @param  max    how many characters it may have
     * @param  advice what to do about it
     * @return        the value
     */
    static String atMost(String field, String value, int max, String advice) {
        // a string has at least as many chars as characters: most need no counting
        if (value.length() > max && value.codePointCount(0, value.length()) > max) {
            throw new InvalidMessageException(field, "has more than " + max + " characters: " + advice);
        }
        return value;
    }
}
