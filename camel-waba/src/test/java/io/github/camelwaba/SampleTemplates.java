package io.github.camelwaba;

import java.util.Map;

/**
 * For each sample of a template message, the components that the approved template has.
 */
final class SampleTemplates {

    private static final String BODY = "{'type':'BODY','text':'Your order is on its way.'}";
    private static final String HELLO = "{'type':'BODY','text':'Hi {{1}}.'}";
    private static final String PRODUCT_CARD = "{'components':[{'type':'HEADER','format':'PRODUCT'},"
            + buttons("{'type':'URL','text':'See','url':'https://shop.example/{{1}}'}") + "]}";
    private static final Map<String, String> COMPONENTS = Map.ofEntries(
            Map.entry("template", BODY),
            Map.entry("template-named", "{'type':'HEADER','format':'TEXT','text':'Order {{order}}'},"
                    + "{'type':'BODY','text':'Hi {{first_name}}, it comes on {{day}}.'}"),
            Map.entry("template-currency-date-time", "{'type':'BODY','text':'{{1}} {{2}} {{3}} {{4}} {{5}}'}"),
            Map.entry("template-header-image", "{'type':'HEADER','format':'IMAGE'}," + BODY),
            Map.entry("template-header-video", "{'type':'HEADER','format':'VIDEO'}," + BODY),
            Map.entry("template-header-document", "{'type':'HEADER','format':'DOCUMENT'}," + BODY),
            Map.entry("template-header-document-unnamed", "{'type':'HEADER','format':'DOCUMENT'}," + BODY),
            Map.entry("template-header-gif", "{'type':'HEADER','format':'GIF'}," + BODY),
            Map.entry("template-header-product", "{'type':'HEADER','format':'PRODUCT'}," + BODY + ","
                    + buttons("{'type':'SPM','text':'View'}")),
            Map.entry("template-tap-target", "{'type':'HEADER','format':'IMAGE'}," + BODY + ","
                    + buttons("{'type':'URL','text':'See','url':'https://shop.example/offer'}")),
            Map.entry("template-header-location", "{'type':'HEADER','format':'LOCATION'}," + BODY),
            Map.entry("template-one-time-password", "{'type':'BODY','text':'Your code: {{1}}'},"
                    + buttons("{'type':'URL','text':'Copy','url':'https://www.whatsapp.com/otp/code/?code={{1}}'}")),
            Map.entry("template-coupon", BODY + "," + buttons("{'type':'COPY_CODE','text':'Copy','example':'SAVE10'}")),
            Map.entry("template-quick-reply-url", BODY + "," + buttons("{'type':'QUICK_REPLY','text':'Yes'},"
                    + "{'type':'URL','text':'Track','url':'https://shop.example/{{1}}'}")),
            Map.entry("template-limited-time-offer",
                    "{'type':'LIMITED_TIME_OFFER','limited_time_offer':{'text':'Today','has_expiration':true}}," + HELLO
                            + "," + buttons("{'type':'COPY_CODE','text':'Copy','example':'SAVE10'}")),
            Map.entry("template-flow", BODY + "," + buttons("{'type':'FLOW','text':'Book','flow_id':'801'}")),
            Map.entry("template-catalog", BODY + "," + buttons("{'type':'CATALOG','text':'View'}")),
            Map.entry("template-mpm", BODY + "," + buttons("{'type':'MPM','text':'View'}")),
            Map.entry("template-carousel-products", BODY + ",{'type':'CAROUSEL','cards':[" + PRODUCT_CARD + ","
                    + PRODUCT_CARD + "]}"),
            Map.entry("template-carousel", HELLO + ",{'type':'CAROUSEL','cards':["
                    + "{'components':[{'type':'HEADER','format':'IMAGE'},{'type':'BODY','text':'The {{1}} one'},"
                    + buttons("{'type':'QUICK_REPLY','text':'This'}") + "]},"
                    + "{'components':[{'type':'HEADER','format':'VIDEO'},{'type':'BODY','text':'The {{1}} one'},"
                    + buttons("{'type':'URL','text':'See','url':'https://shop.example/{{1}}'}") + "]}]}"));

    private SampleTemplates() {
    }

    private static String buttons(String buttons) {
        return "{'type':'BUTTONS','buttons':[" + buttons + "]}";
    }

    /** As a JSON array. */
    static String components(String sample) {
        return "[" + COMPONENTS.get(sample).replace('\'', '"') + "]";
    }
}
