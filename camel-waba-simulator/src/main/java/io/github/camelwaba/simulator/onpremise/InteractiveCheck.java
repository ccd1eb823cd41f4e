package io.github.camelwaba.simulator.onpremise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;

/** Checks interactive messages: reply buttons, lists, products (Meta: interactive object). */
final class InteractiveCheck {
    private static final int MAX_BODY = 1024;
    private static final int MAX_LIST_BODY = 4096;
    private static final int MAX_SMALL = 60;
    private static final int MAX_ITEMS = 10;
    private static final int MAX_PRODUCTS = 30;

    private InteractiveCheck() {
    }

    static void check(NumberState number, Fields interactive) {
        interactive.only("type", "header", "body", "footer", "action");
        String type = interactive.text("type", 40);
        Fields action = interactive.object("action");
        frame(number, type, interactive);
        switch (type) {
            case "button" -> buttons(action);
            case "list" -> list(action);
            case "product" -> product(action);
            case "product_list" -> products(action);
            default -> throw interactive.invalid("type", "is not a supported interactive type");
        }
    }

    private static void frame(NumberState number, String type, Fields interactive) {
        interactive.optionalObject("header").ifPresent(header -> header(number, type, interactive, header));
        if (type.equals("product_list") && !interactive.has("header")) {
            throw interactive.missing("header");
        }
        int max = type.equals("list") ? MAX_LIST_BODY : MAX_BODY;
        if (type.equals("product")) {
            interactive.optionalObject("body").ifPresent(body -> body.only("text").text("text", max));
        } else {
            interactive.object("body").only("text").text("text", max);
        }
        interactive.optionalObject("footer").ifPresent(footer -> footer.only("text").text("text", MAX_SMALL));
    }

    private static void header(NumberState number, String type, Fields interactive, Fields header) {
        if (type.equals("product")) {
            throw ApiError.NOT_REQUIRED.because("Parameter 'header' is not required");
        }
        String kind = header.text("type", 40);
        header.only("type", kind);
        if (kind.equals("text")) {
            header.text("text", MAX_SMALL);
        } else if (type.equals("button") && Set.of("image", "video", "document").contains(kind)) {
            MediaCheck.check(number, kind, header.object(kind));
        } else {
            throw interactive.invalid("header.type", "is not a supported header type");
        }
    }

    private static void buttons(Fields action) {
        action.only("buttons");
        List<Fields> buttons = action.objects("buttons");
        if (buttons.isEmpty() || buttons.size() > 3) {
            throw action.invalid("buttons", "must have 1 to 3 items");
        }
        Set<String> titles = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Fields button : buttons) {
            if (!button.only("type", "reply").text("type", 40).equals("reply")) {
                throw button.invalid("type", "must be 'reply'");
            }
            Fields reply = button.object("reply").only("id", "title");
            if (!ids.add(reply.text("id", 256))) {
                throw reply.invalid("id", "must be unique");
            }
            if (!titles.add(reply.text("title", 20))) {
                throw reply.invalid("title", "must be unique");
            }
        }
    }

    private static void list(Fields action) {
        action.only("button", "sections");
        action.text("button", 20);
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
            throw ApiError.ROWS.because("A list must have 1 to " + MAX_ITEMS + " rows in all");
        }
    }

    private static void product(Fields action) {
        action.only("catalog_id", "product_retailer_id");
        action.text("catalog_id", 200);
        action.text("product_retailer_id", 200);
    }

    private static void products(Fields action) {
        action.only("catalog_id", "sections");
        action.text("catalog_id", 200);
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
            throw ApiError.PRODUCTS.because("A product list must have 1 to " + MAX_PRODUCTS + " products");
        }
    }

    private static List<Fields> sections(Fields action) {
        List<Fields> sections = action.objects("sections");
        if (sections.isEmpty() || sections.size() > MAX_ITEMS) {
            throw ApiError.SECTIONS.because("There must be 1 to " + MAX_ITEMS + " sections");
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
