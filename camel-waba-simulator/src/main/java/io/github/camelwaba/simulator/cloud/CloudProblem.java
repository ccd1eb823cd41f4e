package io.github.camelwaba.simulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Ids;

/** A call that is answered with an error in the shape of the Graph API. */
final class CloudProblem extends RuntimeException {
    private static final int VALUE_SUBCODE = 2494010;

    private final transient CloudError error;
    private final transient String details;

    CloudProblem(CloudError error, String message, String details) {
        super(message, null, false, false);
        this.error = error;
        this.details = details;
    }

    CloudError error() {
        return error;
    }

    ObjectNode body() {
        ObjectNode body = Json.object();
        ObjectNode json = body.putObject("error").put("message", getMessage()).put("type", "OAuthException").put("code",
                error.code());
        if (!details.isEmpty()) {
            json.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        if (error == CloudError.INVALID) {
            json.put("error_subcode", VALUE_SUBCODE);
        }
        json.put("fbtrace_id", Ids.trace());
        return body;
    }
}
