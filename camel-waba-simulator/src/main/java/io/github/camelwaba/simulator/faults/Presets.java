package io.github.camelwaba.simulator.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Ids;

/** Answers that go wrong in ways that 360dialog's error page and Meta's error list describe. */
public final class Presets {
    private static final String JSON = "application/json";

    private Presets() {
    }

    /** A preset by its name in the control API. */
    public static Optional<Fault> find(String name) {
        return Optional.ofNullable(switch (name) {
            case "internal-error" -> internalError();
            case "too-many-requests" -> tooManyRequests(Duration.ofSeconds(1));
            case "gateway-rate-limit" -> gatewayRateLimit();
            case "bad-gateway" -> badGateway();
            case "cloud-throughput" -> cloudError(429, 130429, "Rate limit hit");
            case "cloud-pair-limit" -> cloudError(400, 131056, "(Business Account, Consumer Account) pair rate limit hit");
            case "cloud-unavailable" -> cloudError(503, 131016, "Service unavailable");
            case "cloud-account-locked" -> cloudError(403, 131031, "Business Account locked");
            case "errors-in-success" -> errorsInSuccess(1014, "Internal error");
            default -> null;
        });
    }

    /** 500 with code 1014 of the On-Premise API. */
    public static Fault internalError() {
        return answer(500, errors(1014, "Internal error"));
    }

    /** 429 with code 1015 and a Retry-After header in whole seconds. */
    public static Fault tooManyRequests(Duration retryAfter) {
        return Fault.of(FaultKind.STATUS).answer(429, errors(1015, "Too many requests"),
                Map.of("content-type", JSON, "retry-after", String.valueOf(retryAfter.toSeconds())));
    }

    /** 360dialog's own rate limit, which comes as 400 and not as 429. */
    public static Fault gatewayRateLimit() {
        return answer(400, "{\"meta\":{\"success\":false,\"http_code\":400,"
                + "\"developer_message\":\"You have exceeded the limit of 1 request every 5 seconds\"}}");
    }

    /** 502 with a page of HTML. */
    public static Fault badGateway() {
        return Fault.of(FaultKind.STATUS).answer(502,
                "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
                        + "</body>\r\n</html>\r\n",
                Map.of("content-type", "text/html"));
    }

    /** An error of the Cloud API. */
    public static Fault cloudError(int status, int code, String title) {
        var body = Json.object();
        body.putObject("error").put("message", "(#" + code + ") " + title).put("type", "OAuthException").put("code", code)
                .put("fbtrace_id", Ids.trace());
        return answer(status, body.toString());
    }

    /** 200 whose body is a list of errors. */
    public static Fault errorsInSuccess(int code, String title) {
        return answer(200, errors(code, title));
    }

    private static Fault answer(int status, String body) {
        return Fault.of(FaultKind.STATUS).answer(status, body, Map.of("content-type", JSON));
    }

    private static String errors(int code, String title) {
        var body = Json.object();
        body.putObject("meta").put("api_status", "stable").put("version", "2.41.3");
        body.putArray("errors").addObject().put("code", code).put("title", title)
                .put("href", "https://developers.facebook.com/docs/whatsapp/api/errors/");
        return body.toString();
    }
}
