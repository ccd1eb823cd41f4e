package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What fills a place in a template: holds its JSON and never lets it out to be changed.
 */
abstract sealed class TemplatePart permits TemplateHeader, TemplateParameter, TemplateButton {

    private final ObjectNode json;

    TemplatePart(ObjectNode json) {
        this.json = json;
    }

    /**
     * @return the part as JSON, a copy
     */
    final ObjectNode toJson() {
        return json.deepCopy();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TemplatePart that && getClass() == that.getClass() && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[]";
    }
}
