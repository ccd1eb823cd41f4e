package io.github.camelwaba.config;

import java.util.regex.Pattern;

/**
 * What stands for a recipient in place of a phone number.
 */
public final class RecipientIds {

    // 360dialog, Usernames and BSUID: a country, a dot and an id
    private static final Pattern USER = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");
    // On-Premise: the number of who made the group, and when (Meta, On-Premises API reference: Groups)
    private static final Pattern OLD_GROUP = Pattern.compile("\\d{5,15}-\\d{8,13}");
    // Cloud: base64 of what only WhatsApp reads, so long and so mixed as no name is
    private static final Pattern GROUP = Pattern.compile(
            "(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])[A-Za-z0-9_-]{15,254}={0,2}");

    private RecipientIds() {
    }

    /** Whether it is the id of a person whose phone number is not shown. */
    public static boolean isUser(String text) {
        return USER.matcher(text).matches();
    }

    /** Whether it has the form of a group's id. */
    public static boolean isGroup(String text) {
        return GROUP.matcher(text).matches() || OLD_GROUP.matcher(text).matches();
    }
}
