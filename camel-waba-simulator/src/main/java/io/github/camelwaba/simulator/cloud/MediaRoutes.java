package io.github.camelwaba.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Bodies;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Multipart;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.MediaStore;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Stores and deletes media, and gives them in two steps: an address first, then the bytes (360dialog: media). */
final class MediaRoutes {
    private final MediaLinks links;

    MediaRoutes(MediaLinks links) {
        this.links = links;
    }

    void mount(Router router) {
        router.post("/media").handler(this::upload);
        router.get(MediaLinks.PATH).handler(this::download);
        router.get("/:id").handler(this::address);
        router.delete("/:id").handler(this::delete);
    }

    private void upload(RoutingContext context) {
        String contentType = Optional.ofNullable(context.request().getHeader("content-type")).orElse("");
        Multipart form = Multipart.parse(contentType, Bodies.bytes(context))
                .orElseThrow(() -> CloudErrors.INSTANCE.wrongRequest("The body must be multipart/form-data"));
        if (!form.text("messaging_product").equals("whatsapp")) {
            throw CloudError.INVALID_PARAMETER.saying("The parameter messaging_product is required.");
        }
        Multipart.Part file = form.part("file")
                .orElseThrow(() -> CloudError.INVALID_PARAMETER.saying("The parameter file is required."));
        String mimeType = form.part("type").map(Multipart.Part::text).orElse(file.contentType());
        MediaCheck.upload(mimeType, file.content().length);
        Answers.json(context, 200, Json.object().put("id", store(context).add(mimeType, file.content()).id()));
    }

    private void address(RoutingContext context) {
        Media media = find(context);
        ObjectNode body = Json.object().put("messaging_product", "whatsapp").put("url", links.of(media.id()))
                .put("mime_type", media.mimeType()).put("sha256", media.sha256()).put("file_size", media.content().length)
                .put("id", media.id());
        // PHP's way to write a slash, which Meta's answers have
        byte[] escaped = body.toString().replace("/", "\\/").getBytes(StandardCharsets.UTF_8);
        Answers.bytes(context, 200, "application/json", escaped);
    }

    private void download(RoutingContext context) {
        String id = query(context, "mid");
        String expires = query(context, "ext");
        if (!expires.matches("\\d{1,12}") || !links.genuine(id, expires, query(context, "hash"))) {
            Answers.bytes(context, 401, "text/plain", "URL signature mismatch".getBytes(StandardCharsets.UTF_8));
            return;
        }
        Optional<Media> media = links.expired(expires) ? Optional.empty() : store(context).find(id);
        if (media.isPresent()) {
            Answers.bytes(context, 200, media.get().mimeType(), media.get().content());
        } else {
            Answers.bytes(context, 404, "text/plain", "Not Found".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void delete(RoutingContext context) {
        store(context).remove(find(context).id());
        Answers.json(context, 200, Cloud.success());
    }

    private static Media find(RoutingContext context) {
        String id = context.pathParam("id");
        return store(context).find(id)
                .orElseThrow(() -> CloudError.INVALID_PARAMETER.saying("Unsupported request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation"));
    }

    private static String query(RoutingContext context, String name) {
        return context.queryParam(name).stream().findFirst().orElse("");
    }

    private static MediaStore store(RoutingContext context) {
        return Gateway.line(context).state().media();
    }
}
