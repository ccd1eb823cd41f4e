package io.github.camelwaba.conformance;

import org.apache.camel.builder.RouteBuilder;

/**
 * The application that the suite knocks at: a webhook for each kind of door and inbox, a bot, and a page with what the
 * routes were given. A runtime adds these routes, and sets <code>camel.component.waba.api-key</code> and
 * <code>base-url</code> to those of its simulator; <code>conformance.inboxDirectory</code> is where the journal goes.
 */
public class ConformanceRoutes extends RouteBuilder {

    /** The user of the webhooks with Basic authentication. */
    public static final String USER = "waba";
    /** The password of the webhooks with Basic authentication. */
    public static final String PASSWORD = "open sesame";
    /** The secret of the webhooks with a signature. */
    public static final String SECRET = "the new secret";

    static final String ROOT = "/conformance/";
    static final int MAX_BODY = 64 * 1024;
    static final int BODY_TIMEOUT = 500;
    static final int CAPACITY = 3;

    private static final String BASIC = "&webhookUsername=" + USER + "&webhookPassword=RAW(" + PASSWORD + ")";
    private static final String SIGNED = "&webhookSecret=RAW(" + SECRET + ")&previousWebhookSecret=RAW(the old secret)";
    private static final String OPEN = "&allowUnauthenticated=true";
    private static final String SMALL = "&events=all&inbox=memory&maxBodySize=" + MAX_BODY + "&bodyTimeout=" + BODY_TIMEOUT;

    private final TakenEvents taken = new TakenEvents();
    private final String number;

    /** On the component's default number. */
    public ConformanceRoutes() {
        number = "";
    }

    /**
     * On a number of their own, in an application that does more than this.
     *
     * @param channel the name of its channel
     */
    public ConformanceRoutes(String channel) {
        number = "&channel=" + channel;
    }

    @Override
    public void configure() {
        door("open", OPEN + SMALL);
        door("basic", BASIC + SMALL);
        door("secret", SIGNED + SMALL);
        door("both", BASIC + SIGNED + SMALL);
        door("large", BASIC + "&inbox=memory");
        door("narrow", OPEN + "&inbox=memory&inboxCapacity=" + CAPACITY);
        door("direct", OPEN + "&inbox=none");
        door("journal", OPEN + "&inbox=journal&inboxDirectory={{conformance.inboxDirectory:target/conformance-inbox}}");

        from(webhook("bot", BASIC + "&inbox=memory")).routeId("conformance-bot")
                .setBody(simple("You said: ${header.CamelWabaText}"))
                .to("waba:send");

        from("platform-http:" + ROOT + "taken?httpMethodRestrict=GET").routeId("conformance-taken")
                .process(taken::list);
    }

    private void door(String name, String options) {
        from(webhook(name, options)).routeId("conformance-" + name)
                .process(exchange -> taken.take(name, exchange));
    }

    private String webhook(String name, String options) {
        return "waba:webhook?path=" + ROOT + name + options + number;
    }
}
