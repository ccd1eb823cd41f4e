package io.github.camelwaba.simulator.cloud;

import java.util.Set;

import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;

/** Checks the frame of interactive messages, and each kind's action with {@link ActionCheck} (Meta: interactive object). */
final class InteractiveCheck {
    private static final int MAX_BODY = 1024;
    private static final int MAX_LIST_BODY = 4096;
    private static final int MAX_SMALL = 60;
    private static final Set<String> FILES = Set.of("image", "video", "document");
    private static final Set<String> WITH_FILE_HEADER = Set.of("button", "cta_url", "flow");
    private static final Set<String> WITHOUT_HEADER = Set.of(
            "product", "catalog_message", "location_request_message", "address_message", "carousel", "call_permission_request");
    private static final Set<String> WITHOUT_FOOTER = Set.of(
            "location_request_message", "carousel", "call_permission_request");

    private InteractiveCheck() {
    }

    static void check(NumberState number, Fields interactive) {
        interactive.only("type", "header", "body", "footer", "action");
        String type = interactive.text("type", 40);
        Fields action = interactive.object("action");
        switch (type) {
            case "button" -> ActionCheck.buttons(action);
            case "list" -> ActionCheck.list(action);
            case "product" -> ActionCheck.product(action);
            case "product_list" -> ActionCheck.products(action);
            case "catalog_message" -> NamedActionCheck.catalog(action);
            case "cta_url" -> NamedActionCheck.link(action);
            case "flow" -> NamedActionCheck.flow(action);
            case "location_request_message" -> NamedActionCheck.bare(action, "send_location");
            case "address_message" -> NamedActionCheck.address(action);
            case "call_permission_request" -> NamedActionCheck.bare(action, "call_permission_request");
            case "carousel" -> CarouselCheck.check(number, action);
            default -> throw interactive.invalid("type", "is not a supported interactive type");
        }
        header(number, type, interactive);
        body(type, interactive);
        if (WITHOUT_FOOTER.contains(type) && interactive.has("footer")) {
            throw CloudErrors.INSTANCE.unknown("interactive.footer");
        }
        interactive.optionalObject("footer").ifPresent(footer -> footer.only("text").text("text", MAX_SMALL));
    }

    private static void body(String type, Fields interactive) {
        int max = type.equals("list") ? MAX_LIST_BODY : MAX_BODY;
        if (type.equals("product") || type.equals("call_permission_request")) {
            interactive.optionalObject("body").ifPresent(body -> body.only("text").text("text", max));
        } else {
            interactive.object("body").only("text").text("text", max);
        }
    }

    private static void header(NumberState number, String type, Fields interactive) {
        if (!interactive.has("header")) {
            if (type.equals("product_list")) {
                throw interactive.missing("header");
            }
            return;
        }
        if (WITHOUT_HEADER.contains(type)) {
            throw CloudErrors.INSTANCE.unknown("interactive.header");
        }
        Fields header = interactive.object("header");
        String kind = header.text("type", 40);
        header.only("type", kind);
        if (kind.equals("text")) {
            header.text("text", MAX_SMALL);
        } else if (WITH_FILE_HEADER.contains(type) && FILES.contains(kind)) {
            MediaCheck.header(number, kind, header.object(kind));
        } else {
            throw header.invalid("type", "is not a supported header type of '" + type + "'");
        }
    }
}
