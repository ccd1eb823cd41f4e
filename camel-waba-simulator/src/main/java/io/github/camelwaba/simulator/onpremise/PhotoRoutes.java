package io.github.camelwaba.simulator.onpremise;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Bodies;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Multipart;
import io.github.camelwaba.simulator.state.Profile;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The photo of a number's profile (Meta: On-Premises API, profile photo); as raw bytes or as a form. */
final class PhotoRoutes {
    private static final String PATH = "/v1/settings/profile/photo";

    void mount(Router router) {
        router.get(PATH).handler(this::photo);
        router.post(PATH).handler(this::upload);
        router.delete(PATH).handler(context -> {
            profile(context).photo(new byte[0]);
            Answers.json(context, 200, OnPremise.metaOnly());
        });
    }

    private void photo(RoutingContext context) {
        byte[] photo = profile(context).photo();
        if (photo.length == 0) {
            throw ApiError.NOT_FOUND.because("The profile has no photo");
        }
        if (!context.queryParam("format").contains("link")) {
            Answers.bytes(context, 200, "image/jpeg", photo);
            return;
        }
        ObjectNode body = Json.object();
        body.putObject("settings").putObject("profile").putObject("photo").put("link",
                "https://pps.whatsapp.net/v/t61/simulated.jpg");
        body.set("meta", OnPremise.meta());
        Answers.json(context, 200, body);
    }

    private void upload(RoutingContext context) {
        String contentType = Optional.ofNullable(context.request().getHeader("content-type")).orElse("");
        byte[] photo = Multipart.parse(contentType, Bodies.bytes(context)).flatMap(Multipart::file).map(Multipart.Part::content)
                .orElseGet(() -> Bodies.bytes(context));
        if (photo.length == 0) {
            throw ApiError.MISSING.because("The body must be the bytes of the photo");
        }
        profile(context).photo(photo);
        Answers.json(context, 201, OnPremise.metaOnly());
    }

    private static Profile profile(RoutingContext context) {
        return Gateway.line(context).state().profile();
    }
}
