package io.github.camelwaba.model.message;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What fills a variable in the body of a template (Meta, Messages reference: template parameter object).
 */
public final class TemplateParameter extends MessagePart {

    /** Meta, Messages reference: template parameter, text of a body, at most 32768 characters. */
    public static final int MAX_TEXT = 32768;

    private static final String FALLBACK = "template.components.parameters.fallback_value";
    private static final String FALLBACK_ADVICE = "give the words to show where the device does not localize";
    /** ISO 4217. */
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final String name;

    private TemplateParameter(ObjectNode json) {
        super(json);
        this.name = null;
    }

    private TemplateParameter(ObjectNode json, String name) {
        super(json.put("parameter_name", name), Set.of(MessageFeature.TEMPLATE_NAMED_PARAMETER));
        this.name = name;
    }

    /**
     * @param  text                    the words
     * @return                         a parameter with just these
     * @throws InvalidMessageException if the text is empty or white space only, or longer than {@link #MAX_TEXT} characters
     */
    public static TemplateParameter text(String text) {
        return new TemplateParameter(textJson(text, MAX_TEXT));
    }

    /**
     * @param  fallback                the amount in words, shown where the device does not localize it, as Cloud never does
     * @param  code                    the currency, three capital letters as of ISO 4217
     * @param  amount                  the amount, with at most three decimals
     * @return                         an amount of money, localized on the recipient's device where that is supported
     * @throws InvalidMessageException if the fallback is empty, the code is none, or the amount is missing or too fine
     */
    public static TemplateParameter currency(String fallback, String code, BigDecimal amount) {
        Checks.present(FALLBACK, fallback, FALLBACK_ADVICE);
        if (code == null || !CURRENCY.matcher(code).matches()) {
            throw new InvalidMessageException("template.components.parameters.currency.code",
                    "must be three capital letters: give a code of ISO 4217 such as EUR");
        }
        ObjectNode json = WabaJson.object().put("type", "currency");
        json.putObject("currency")
                .put("fallback_value", fallback)
                .put("code", code)
                .put("amount_1000", thousandths(amount));
        return new TemplateParameter(json);
    }

    /**
     * @param  fallback                the date or time in words, which is what the recipient sees
     * @return                         a date or a time
     * @throws InvalidMessageException if the fallback is empty
     */
    public static TemplateParameter dateTime(String fallback) {
        Checks.present(FALLBACK, fallback, FALLBACK_ADVICE);
        ObjectNode json = WabaJson.object().put("type", "date_time");
        json.putObject("date_time").put("fallback_value", fallback);
        return new TemplateParameter(json);
    }

    /**
     * @param  fallback                the date or time in words, which is what Cloud shows
     * @param  value                   the same for the device to write in its own language
     * @return                         a date or a time, localized on the recipient's device where that is supported
     * @throws InvalidMessageException if one of both is missing
     */
    public static TemplateParameter dateTime(String fallback, TemplateDateTime value) {
        ObjectNode json = dateTime(fallback).toJson();
        Checks.given("template.components.parameters.date_time", value, "give it, or only the words");
        json.withObject("/date_time").setAll(value.toJson());
        return new TemplateParameter(json);
    }

    /**
     * @param  name                    the name that the template has for the variable
     * @return                         the parameter for this variable, wherever it stands; Cloud only
     * @throws InvalidMessageException if the name is empty
     */
    public TemplateParameter named(String name) {
        return new TemplateParameter(toJson(), Checks.present("template.components.parameters.parameter_name", name,
                "give the name that the template has for it, or leave it out"));
    }

    String name() {
        return name;
    }

    static ObjectNode textJson(String text, int max) {
        String field = "template.components.parameters.text";
        Checks.present(field, text, "give every variable of the template a value");
        Checks.atMost(field, text, max, "shorten it");
        return WabaJson.object().put("type", "text").put("text", text);
    }

    private static long thousandths(BigDecimal amount) {
        try {
            if (amount != null) {
                return amount.movePointRight(3).longValueExact();
            }
        } catch (ArithmeticException e) {
            // falls through: too many decimals, or too much money
        }
        throw new InvalidMessageException("template.components.parameters.currency.amount_1000",
                "must be an amount with at most three decimals: give one, rounded");
    }
}
