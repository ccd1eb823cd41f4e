package io.github.camelwaba.model;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One error as WhatsApp reports it, in a status, a message, out of band, or as the answer to a call. Every part can be missing
 * (Meta, On-Premises reference: Errors).
 *
 * @param code    the number to decide by, or null
 * @param title   the error in a few words, or null
 * @param details what was wrong this time, or null; may quote what was sent
 * @param href    the page that explains the code, or null
 */
public record WabaError(Integer code, String title, String details, String href) {

    /**
     * @param  error one entry of an {@code errors} array, in On-Premise's shape or in Cloud's, which has the title as
     *               {@code message} too and the details in {@code error_data}
     * @return       the error, or null if the entry is not an object
     */
    public static WabaError read(JsonNode error) {
        if (error == null || !error.isObject()) {
            return null;
        }
        String title = Nodes.text(error, "title");
        String details = Nodes.text(error, "details");
        return new WabaError(
                Nodes.integer(error, "code"),
                title != null ? title : Nodes.text(error, "message"),
                details != null ? details : Nodes.text(Nodes.object(error, "error_data"), "details"),
                Nodes.text(error, "href"));
    }

    /**
     * @param  parent an object with an {@code errors} array
     * @return        the errors in it; empty if there are none
     */
    public static List<WabaError> list(JsonNode parent) {
        return Nodes.objects(parent, "errors", WabaError::read);
    }

    @Override
    public String toString() {
        return "WabaError[code=" + code + "]";
    }
}
