package io.github.camelwaba.simulator.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Serves the phone page: a fixed list of files from the jar, under a policy that allows nothing from elsewhere. */
public final class PhonePage {
    private static final String FOLDER = "/io/github/camelwaba/simulator/phone/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";
    private static final List<String> FILES = List.of(
            "index.html", "phone.css", "inspector.css", "bubbles.css", "main.js", "api.js", "dom.js", "store.js", "chats.js",
            "conversation.js", "bubble.js", "ticks.js", "media.js", "composer.js", "sheet.js", "inspector.js", "format.js",
            "icon.svg", "parts.css", "parts.js", "overlays.js", "choices.js", "forms.js", "actions.js", "attach.js");

    private final Map<String, Buffer> files = new LinkedHashMap<>();

    public PhonePage() {
        FILES.forEach(name -> files.put(name, load(name)));
    }

    public void mount(Router router) {
        router.get("/").handler(context -> serve(context, "index.html"));
        router.get("/phone/:file").handler(context -> serve(context, context.pathParam("file")));
    }

    private void serve(RoutingContext context, String name) {
        Buffer content = files.get(name);
        if (content == null) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.response().putHeader("content-type", type(name)).putHeader("content-security-policy", POLICY)
                .putHeader("x-content-type-options", "nosniff").putHeader("referrer-policy", "no-referrer")
                .putHeader("cross-origin-opener-policy", "same-origin").putHeader("cache-control", "no-cache").end(content);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }

    private static Buffer load(String name) {
        try (InputStream in = PhonePage.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
