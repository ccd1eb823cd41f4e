package io.github.camelwaba.model;

import java.util.regex.Pattern;

/**
 * Tells business-scoped user ids from phone numbers and from other ids (360dialog, Usernames and BSUID): a country, a dot and
 * an id, in place of a phone number.
 */
public final class UserId {

    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");
    private static final Pattern PARENT = Pattern.compile("[A-Z]{2}\\.ENT\\..*");

    private UserId() {
    }

    /**
     * @return whether the text is the id of a person, for one portfolio or for several
     */
    public static boolean isUserId(String text) {
        return text != null && USER_ID.matcher(text).matches();
    }

    /**
     * @return whether the text is the id of a person that several portfolios share
     */
    public static boolean isParent(String text) {
        return isUserId(text) && PARENT.matcher(text).matches();
    }
}
