package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * A template as 360dialog lists it, or as it was created (360dialog: Templates).
 *
 * @param id             the template's id, or null
 * @param name           its name, or null
 * @param language       its language, or null
 * @param status         {@code approved}, {@code rejected}, {@code submitted} and the like, as the answer has it, or null
 * @param category       its category, or null
 * @param namespace      what On-Premise wants beside the name, or null
 * @param rejectedReason why it was rejected, or null
 * @param components     what it consists of, as the answer has it; a JSON null if it does not say
 * @param json           the whole template
 */
public record TemplateInfo(String id, String name, String language, String status, String category, String namespace,
        String rejectedReason, JsonNode components, JsonNode json) implements JsonBacked {

    /**
     * @param  json one template, of any shape
     * @return      what it says
     */
    public static TemplateInfo read(JsonNode json) {
        JsonNode components = Nodes.get(json, "components");
        return new TemplateInfo(
                Nodes.idOrNumber(json, "id"),
                Nodes.id(json, "name"),
                Nodes.id(json, "language"),
                Nodes.id(json, "status"),
                Nodes.id(json, "category"),
                Nodes.id(json, "namespace"),
                Nodes.id(json, "rejected_reason"),
                components == null ? NullNode.getInstance() : components,
                json);
    }

    /**
     * @return whether it can be sent; 360dialog writes its words in lower case, Meta in upper case
     */
    public boolean isApproved() {
        return "approved".equalsIgnoreCase(status);
    }

    @Override
    public String toString() {
        return "TemplateInfo[id=" + SafeText.id(id) + "]";
    }
}
