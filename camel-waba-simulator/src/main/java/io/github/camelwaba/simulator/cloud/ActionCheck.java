package io.github.camelwaba.simulator.cloud;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelwaba.simulator.schema.Fields;

/** Checks what can be chosen in an interactive message: buttons, rows, products. */
final class ActionCheck {
    private static final int MAX_ITEMS = 10;
    private static final int MAX_PRODUCTS = 30;

    private ActionCheck() {
    }

    static void buttons(Fields action) {
        replies(action.only("buttons"), "reply", 3);
    }

    /** Buttons of one kind with ids and titles that differ. */
    static void replies(Fields action, String kind, int max) {
        List<Fields> buttons = action.objects("buttons");
        if (buttons.isEmpty() || buttons.size() > max) {
            throw action.invalid("buttons", "must have 1 to " + max + " items");
        }
        Set<String> titles = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Fields button : buttons) {
            if (!button.only("type", kind).text("type", 40).equals(kind)) {
                throw button.invalid("type", "must be '" + kind + "'");
            }
            Fields reply = button.object(kind).only("id", "title");
            if (!ids.add(reply.text("id", 256))) {
                throw reply.invalid("id", "must be unique");
            }
            if (!titles.add(reply.text("title", 20))) {
                throw reply.invalid("title", "must be unique");
            }
        }
    }

    static void list(Fields action) {
        action.only("button", "sections").text("button", 20);
        List<Fields> sections = sections(action);
        Set<String> ids = new HashSet<>();
        int rows = 0;
        for (Fields section : sections) {
            section.only("title", "rows");
            title(section, sections.size());
            for (Fields row : section.objects("rows")) {
                rows++;
                row.only("id", "title", "description");
                if (!ids.add(row.text("id", 200))) {
                    throw row.invalid("id", "must be unique");
                }
                row.text("title", 24);
                row.optionalText("description", 72);
            }
        }
        if (rows == 0 || rows > MAX_ITEMS) {
            throw action.invalid("sections", "must have 1 to " + MAX_ITEMS + " rows in all");
        }
    }

    static void product(Fields action) {
        action.only("catalog_id", "product_retailer_id").text("catalog_id", 200);
        action.text("product_retailer_id", 200);
    }

    static void products(Fields action) {
        action.only("catalog_id", "sections").text("catalog_id", 200);
        productSections(action);
    }

    /** Sections of products, in a product list or in a template's button. */
    static void productSections(Fields action) {
        List<Fields> sections = sections(action);
        int products = 0;
        for (Fields section : sections) {
            section.only("title", "product_items");
            title(section, sections.size());
            for (Fields item : section.objects("product_items")) {
                products++;
                item.only("product_retailer_id").text("product_retailer_id", 200);
            }
        }
        if (products == 0 || products > MAX_PRODUCTS) {
            throw action.invalid("sections", "must have 1 to " + MAX_PRODUCTS + " products in all");
        }
    }

    private static List<Fields> sections(Fields action) {
        List<Fields> sections = action.objects("sections");
        if (sections.isEmpty() || sections.size() > MAX_ITEMS) {
            throw action.invalid("sections", "must have 1 to " + MAX_ITEMS + " items");
        }
        return sections;
    }

    private static void title(Fields section, int sections) {
        if (sections > 1) {
            section.text("title", 24);
        } else {
            section.optionalText("title", 24);
        }
    }
}
