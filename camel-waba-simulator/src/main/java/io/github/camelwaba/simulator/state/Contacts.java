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

    public boolean block(String phone) {
        return blocked.size() < MAX && blocked.add(digits(phone));
    }

    public boolean unblock(String phone) {
        return blocked.remove(digits(phone));
    }

    public boolean isBlocked(String phone) {
        return blocked.contains(digits(phone));
    }

    /** Blocked WhatsApp ids in their order. */
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
