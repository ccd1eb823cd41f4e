package io.github.camelwaba.simulator.cloud;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.engine.TemplatePreview;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Preview;
import io.github.camelwaba.simulator.state.Template;

/** Checks a template message against the template that it names (Meta: template object). */
final class TemplateCheck {
    private static final int MAX_BODY = 1024;
    private static final int MAX_BODY_ALONE = 32_768;
    private static final int MAX_CARDS = 10;

    private final NumberState number;

    TemplateCheck(NumberState number) {
        this.number = number;
    }

    Preview check(Fields fields, boolean toUserId) {
        fields.only("name", "language", "components");
        String name = fields.text("name", 512);
        Fields language = fields.object("language").only("code", "policy");
        String code = language.text("code", 20);
        if (!language.optionalText("policy", 40).orElse("deterministic").equals("deterministic")) {
            throw language.invalid("policy", "must be 'deterministic'");
        }
        Template template = find(name, code);
        if (toUserId && template.category().equals("AUTHENTICATION")) {
            throw CloudError.NO_PHONE.because("Authentication templates need a phone number");
        }
        List<Fields> components = fields.optionalObjects("components");
        components(template, components);
        Preview preview = TemplatePreview.of(template, fields.json().path("components"));
        length(template, preview);
        return preview;
    }

    private Template find(String name, String language) {
        Template template = number.templates().find(name, language).orElseThrow(() -> missing(name, language));
        return switch (template.status()) {
            case "approved" -> template;
            case "paused" -> throw CloudError.TEMPLATE_PAUSED.because("template (" + name + ") is paused");
            case "disabled" -> throw CloudError.TEMPLATE_DISABLED.because("template (" + name + ") is disabled");
            default -> throw missing(name, language);
        };
    }

    private static CloudProblem missing(String name, String language) {
        return CloudError.TEMPLATE_MISSING.because("template name (" + name + ") does not exist in " + language);
    }

    /** Checks each component, and that none which is needed is missing; a card of a carousel is checked the same way. */
    private void components(Template template, List<Fields> components) {
        TemplateParts parts = new TemplateParts(number, template);
        boolean offer = false;
        boolean carousel = false;
        for (Fields component : components) {
            String type = component.text("type", 40).toLowerCase(Locale.ROOT);
            switch (type) {
                case "header" -> parts.header(component);
                case "body" -> parts.body(component);
                case "button" -> TemplateButtons.check(template, component);
                case "tap_target_configuration" -> tapTarget(component);
                case "limited_time_offer" -> {
                    offer(template, component);
                    offer = true;
                }
                case "carousel" -> {
                    carousel(template, component);
                    carousel = true;
                }
                default -> throw component.invalid("type", "is not a supported component type");
            }
        }
        parts.complete();
        TemplateButtons.complete(template, components);
        if (!offer && template.component("LIMITED_TIME_OFFER").isPresent()) {
            throw CloudError.MISSING.because("limited_time_offer: the expiration time is mandatory");
        }
        if (!carousel && template.component("CAROUSEL").isPresent()) {
            throw CloudError.MISSING.because("carousel: the cards are mandatory");
        }
    }

    private static void tapTarget(Fields component) {
        String type = "tap_target_configuration";
        List<Fields> parameters = component.only("type", "parameters").objects("parameters");
        TemplateParts.count(type, 1, parameters.size());
        TemplateParts.kind(parameters.get(0).only("type", type), type);
        List<Fields> targets = parameters.get(0).objects(type);
        TemplateParts.count(type, 1, targets.size());
        Fields target = targets.get(0).only("url", "title");
        if (!target.text("url", 2000).matches("https?://[^\\s/]+.*")) {
            throw target.invalid("url", "must be an http or https URL");
        }
        target.text("title", 200);
    }

    private static void offer(Template template, Fields component) {
        if (template.component("LIMITED_TIME_OFFER").isEmpty()) {
            throw CloudError.TEMPLATE_FORMAT.because("limited_time_offer: the template has none");
        }
        List<Fields> parameters = component.only("type", "parameters").objects("parameters");
        TemplateParts.count("limited_time_offer", 1, parameters.size());
        Fields parameter = parameters.get(0).only("type", "limited_time_offer");
        TemplateParts.kind(parameter, "limited_time_offer");
        parameter.object("limited_time_offer").only("expiration_time_ms").number("expiration_time_ms", 1e12, 1e14);
    }

    private void carousel(Template template, Fields component) {
        JsonNode cards = template.component("CAROUSEL").map(found -> found.path("cards")).orElse(Json.array());
        List<Fields> given = component.only("type", "cards").objects("cards");
        TemplateParts.count("carousel", cards.size(), given.size());
        Set<Integer> seen = new HashSet<>();
        for (Fields card : given) {
            int index = (int) card.only("card_index", "components").number("card_index", 0, MAX_CARDS - 1);
            if (!cards.has(index) || !seen.add(index)) {
                throw card.invalid("card_index", "must be the index of a card, each once");
            }
            components(template.withComponents(cards.get(index).path("components")), card.objects("components"));
        }
    }

    private static void length(Template template, Preview preview) {
        int max = template.components().size() == 1 ? MAX_BODY_ALONE : MAX_BODY;
        if (preview.body().codePointCount(0, preview.body().length()) > max) {
            throw CloudError.TEMPLATE_TOO_LONG.because("body: the text is longer than " + max + " characters");
        }
        preview.cards().stream().filter(card -> card.body().length() > MAX_BODY).forEach(card -> {
            throw CloudError.TEMPLATE_TOO_LONG
                    .because("carousel: the text of a card is longer than " + MAX_BODY + " characters");
        });
    }
}
