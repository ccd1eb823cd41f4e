package io.github.camelwaba.simulator.cloud;

import java.util.Set;

import io.github.camelwaba.simulator.schema.Fields;

/** Checks actions that have a name and parameters: links, flows, catalogs, addresses. */
final class NamedActionCheck {
    private static final int MAX_LINK_TITLE = 20;
    private static final int MAX_FLOW_TITLE = 30;

    private NamedActionCheck() {
    }

    /** An action that is no more than its name. */
    static void bare(Fields action, String name) {
        named(action.only("name"), name);
    }

    static void link(Fields action) {
        named(action.only("name", "parameters"), "cta_url");
        Fields parameters = action.object("parameters").only("display_text", "url");
        parameters.text("display_text", MAX_LINK_TITLE);
        if (!parameters.text("url", 2000).matches("https?://[^\\s/]+.*")) {
            throw parameters.invalid("url", "must be an http or https URL");
        }
    }

    static void catalog(Fields action) {
        named(action.only("name", "parameters"), "catalog_message");
        action.optionalObject("parameters").ifPresent(parameters -> parameters.only("thumbnail_product_retailer_id")
                .optionalText("thumbnail_product_retailer_id", 200));
    }

    static void address(Fields action) {
        named(action.only("name", "parameters"), "address_message");
        Fields parameters = action.object("parameters").only("country", "values", "saved_addresses", "validation_errors");
        if (!parameters.text("country", 2).equals("IN")) {
            throw parameters.invalid("country", "must be 'IN'");
        }
        parameters.optionalObject("values");
        parameters.optionalObjects("saved_addresses");
        parameters.optionalObject("validation_errors");
    }

    static void flow(Fields action) {
        named(action.only("name", "parameters"), "flow");
        Fields flow = action.object("parameters").only("flow_message_version", "flow_id", "flow_name", "flow_cta", "mode",
                "flow_token", "flow_action", "flow_action_payload");
        if (!flow.text("flow_message_version", 10).equals("3")) {
            throw flow.invalid("flow_message_version", "must be '3'");
        }
        if (flow.has("flow_id") == flow.has("flow_name")) {
            throw CloudError.MISSING.because("One of the parameters 'flow_id' and 'flow_name' is mandatory, not both");
        }
        flow.optionalText("flow_id", 200);
        flow.optionalText("flow_name", 200);
        flow.text("flow_cta", MAX_FLOW_TITLE);
        flow.optionalText("flow_token", 200);
        one(flow, "mode", Set.of("draft", "published"));
        one(flow, "flow_action", Set.of("navigate", "data_exchange"));
        flow.optionalObject("flow_action_payload").ifPresent(payload -> {
            if (flow.optionalText("flow_action", 40).orElse("navigate").equals("data_exchange")) {
                throw flow.invalid("flow_action_payload", "must not come with 'data_exchange'");
            }
            payload.only("screen", "data").text("screen", 200);
            payload.optionalObject("data").filter(data -> data.json().isEmpty()).ifPresent(data -> {
                throw payload.invalid("data", "must not be empty");
            });
        });
    }

    private static void one(Fields fields, String name, Set<String> known) {
        fields.optionalText(name, 40).filter(value -> !known.contains(value)).ifPresent(value -> {
            throw fields.invalid(name, "must be one of " + known.stream().sorted().toList());
        });
    }

    private static void named(Fields action, String name) {
        if (!action.text("name", 60).equals(name)) {
            throw action.invalid("name", "must be '" + name + "'");
        }
    }
}
