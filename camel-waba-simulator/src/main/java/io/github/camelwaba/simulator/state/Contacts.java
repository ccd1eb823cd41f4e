package io.github.camelwaba.simulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a number knows of phone numbers: their WhatsApp id, those it has never checked, and results that a test set. */
public final class Contacts {
    private static final int MAX = 10_000;

    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();

    /** The digits of a phone number as a person may write it. */
    public static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    /** WhatsApp's id of a phone number; most often the same digits, but not so in Brazil, Argentina or Mexico. */
    public synchronized String waId(String phone) {
        String digits = digits(phone);
        return aliases.getOrDefault(digits, digits);
    }

    public synchronized void alias(String phone, String waId) {
        room(aliases);
        aliases.put(digits(phone), digits(waId));
    }

    /** What a contact check answers for a phone number: valid unless a test set another status. */
    public synchronized String status(String phone) {
        String digits = digits(phone);
        return statuses.getOrDefault(digits, digits.length() < 6 ? "invalid" : "valid");
    }

    public synchronized void status(String phone, String status) {
        room(statuses);
        statuses.put(digits(phone), status);
    }

    /** From now on a message to this phone is answered with code 1006 until a forced contact check. */
    public void forget(String phone) {
        if (unknown.size() < MAX) {
            unknown.add(digits(phone));
        }
    }

    public void learn(String phone) {
        unknown.remove(digits(phone));
    }

    public boolean isUnknown(String phone) {
        return unknown.contains(digits(phone));
    }

    public boolean block(String person) {
        return blocked.size() < MAX && blocked.add(key(person));
    }

    public boolean unblock(String person) {
        return blocked.remove(key(person));
    }

    public boolean isBlocked(String person) {
        return blocked.contains(key(person));
    }

    /** Whether it is the id of a person whose number is hidden, as in {@code DE.1a2b3c}. */
    public static boolean isUserId(String text) {
        return text.matches("[A-Z]{2}\\.[A-Za-z0-9.]{1,134}");
    }

    private static String key(String person) {
        return isUserId(person) ? person : digits(person);
    }

    /** Blocked WhatsApp ids and user ids in their order. */
    public List<String> blocked() {
        return blocked.stream().sorted().toList();
    }

    synchronized void clear() {
        aliases.clear();
        statuses.clear();
        unknown.clear();
        blocked.clear();
    }

    private static void room(Map<String, String> map) {
        if (map.size() >= MAX) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
