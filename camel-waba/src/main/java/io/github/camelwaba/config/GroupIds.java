package io.github.camelwaba.config;

import java.util.regex.Pattern;

/**
 * Tells the ids of groups from phone numbers and from anything else.
 */
public final class GroupIds {

    // On-Premise: the number of who made the group, and when (Meta, On-Premises API reference: Groups)
    private static final Pattern OLD_GROUP = Pattern.compile("\\d{5,15}-\\d{8,13}");
    // Cloud: base64 of what only WhatsApp reads, so long and so mixed as no name is
    private static final Pattern GROUP = Pattern.compile(
            "(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])[A-Za-z0-9_-]{15,254}={0,2}");

    private GroupIds() {
    }

    /** Whether it has the form of a group's id. */
    public static boolean isGroup(String text) {
        return GROUP.matcher(text).matches() || OLD_GROUP.matcher(text).matches();
    }
}
