package io.github.camelwaba.simulator.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the cards of a contacts message (Meta: contacts object), which are the same on both hostings. */
public final class ContactCards {
    private static final int MAX_CARDS = 257;
    private static final int MAX = 1000;
    private static final String[] NAMES = { "first_name", "last_name", "middle_name", "suffix", "prefix" };
    private static final Set<String> PLACES = Set.of("HOME", "WORK");
    private static final Set<String> PHONES = Set.of("HOME", "WORK", "CELL", "MAIN", "IPHONE", "WHATSAPP");

    private ContactCards() {
    }

    /** Checks the array {@code contacts} of a message. */
    public static void check(Fields message) {
        List<Fields> cards = message.objects("contacts");
        if (cards.isEmpty() || cards.size() > MAX_CARDS) {
            throw message.invalid("contacts", "must have 1 to " + MAX_CARDS + " items");
        }
        cards.forEach(ContactCards::card);
    }

    private static void card(Fields card) {
        card.only("name", "birthday", "phones", "emails", "addresses", "org", "urls", "ims");
        name(card.object("name"));
        card.optionalText("birthday", MAX).filter(day -> !day.matches("\\d{4}-\\d{2}-\\d{2}")).ifPresent(day -> {
            throw card.invalid("birthday", "must be a date like 1990-01-31");
        });
        card.optionalObjects("phones").forEach(phone -> item(phone, PHONES, "phone", "wa_id"));
        card.optionalObjects("emails").forEach(email -> item(email, PLACES, "email"));
        card.optionalObjects("urls").forEach(url -> item(url, PLACES, "url"));
        card.optionalObjects("ims").forEach(im -> im.only("service", "user_id"));
        card.optionalObjects("addresses")
                .forEach(address -> item(address, PLACES, "street", "city", "state", "zip", "country", "country_code"));
        card.optionalObject("org").ifPresent(org -> texts(org.only("company", "department", "title"), "company", "department",
                "title"));
    }

    private static void name(Fields name) {
        name.only("formatted_name", "first_name", "last_name", "middle_name", "suffix", "prefix");
        name.text("formatted_name", MAX);
        boolean more = false;
        for (String part : NAMES) {
            more |= name.optionalText(part, MAX).isPresent();
        }
        if (!more) {
            throw name.missing("first_name");
        }
    }

    private static void item(Fields item, Set<String> types, String... names) {
        String[] known = new String[names.length + 1];
        System.arraycopy(names, 0, known, 0, names.length);
        known[names.length] = "type";
        item.only(known);
        texts(item, names);
        item.optionalText("type", MAX).filter(type -> !types.contains(type.toUpperCase(Locale.ROOT)))
                .ifPresent(type -> {
                    throw item.invalid("type", "is not a known kind");
                });
    }

    private static void texts(Fields fields, String... names) {
        for (String name : names) {
            fields.optionalText(name, MAX);
        }
    }
}
