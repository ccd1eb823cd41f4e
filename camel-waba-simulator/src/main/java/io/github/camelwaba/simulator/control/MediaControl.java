package io.github.camelwaba.simulator.control;

import java.util.Set;

import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Media;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Files of customers: stored for a message that names them, and given to the phone page. */
final class MediaControl {
    /** What a browser may show in a page; everything else is only saved. */
    private static final Set<String> SHOWN = Set.of(
            "image/jpeg", "image/png", "image/webp", "image/gif", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac",
            "video/mp4");

    private final Numbers numbers;

    MediaControl(Numbers numbers) {
        this.numbers = numbers;
    }

    void mount(Router router) {
        router.post("/simulator/media").handler(this::upload);
        router.get("/simulator/media/:id").handler(this::download);
    }

    private void upload(RoutingContext context) {
        String mimeType = context.request().getHeader("content-type");
        Buffer body = context.body().buffer();
        if (mimeType == null || body == null || body.length() == 0) {
            throw new IllegalArgumentException("A media type and a body are needed");
        }
        Media media = numbers.fromQuery(context).state().media().add(mimeType, body.getBytes());
        Answers.json(context, 201,
                Json.object().put("id", media.id()).put("mime_type", mimeType).put("sha256", media.sha256()));
    }

    private void download(RoutingContext context) {
        Media media = numbers.fromQuery(context).state().media().find(context.pathParam("id"))
                .orElseThrow(() -> new NotFound("No such media"));
        String mimeType = media.mimeType().replaceAll("\\s*;.*", "");
        boolean shown = SHOWN.contains(mimeType);
        context.response().putHeader("x-content-type-options", "nosniff")
                .putHeader("content-security-policy", "default-src 'none'; sandbox")
                .putHeader("content-disposition", shown ? "inline" : "attachment");
        Answers.bytes(context, 200, shown ? mimeType : "application/octet-stream", media.content());
    }
}
