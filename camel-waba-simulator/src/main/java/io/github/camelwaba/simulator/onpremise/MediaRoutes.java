package io.github.camelwaba.simulator.onpremise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Bodies;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.MediaStore;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Stores, gives and deletes media (360dialog: upload, retrieve, delete media). */
final class MediaRoutes {

    void mount(Router router) {
        router.post("/v1/media").handler(this::upload);
        router.get("/v1/media/:id").handler(this::download);
        router.delete("/v1/media/:id").handler(this::delete);
    }

    private void upload(RoutingContext context) {
        String mimeType = context.request().getHeader("content-type");
        if (mimeType == null || !mimeType.matches("[\\w.+-]+/[\\w.+-]+(\\s*;.*)?")) {
            throw ApiError.INVALID.because("Header 'Content-Type' must be the media type of the file");
        }
        if (mimeType.startsWith("multipart/")) {
            throw ApiError.INVALID.because("The body must be the bytes of the file, not multipart");
        }
        byte[] body = Bodies.bytes(context);
        if (body.length == 0) {
            throw ApiError.MISSING.because("The body must be the bytes of the file");
        }
        Media media = store(context).add(mimeType, body);
        ObjectNode answer = Json.object();
        answer.putArray("media").addObject().put("id", media.id());
        answer.set("meta", OnPremise.meta());
        Answers.json(context, 201, answer);
    }

    private void download(RoutingContext context) {
        Media media = store(context).find(context.pathParam("id")).orElseThrow(MediaRoutes::unknown);
        Answers.bytes(context, 200, media.mimeType(), media.content());
    }

    private void delete(RoutingContext context) {
        if (!store(context).remove(context.pathParam("id"))) {
            throw unknown();
        }
        Answers.json(context, 200, OnPremise.metaOnly());
    }

    private static MediaStore store(RoutingContext context) {
        return Gateway.line(context).state().media();
    }

    private static Problem unknown() {
        return ApiError.NOT_FOUND.because("Media id does not exist");
    }
}
