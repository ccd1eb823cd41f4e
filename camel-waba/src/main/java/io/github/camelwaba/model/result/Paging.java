package io.github.camelwaba.model.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * Reads where the next page of a list begins (Meta, Graph API: paging).
 */
final class Paging {

    private Paging() {
    }

    /**
     * @param  json an answer with a list
     * @return      the cursor of the next page, or null if there is none
     */
    static String after(JsonNode json) {
        JsonNode paging = Nodes.object(json, "paging");
        // the last page has a cursor too, but no address of a next one, if it has an address of any
        boolean last = Nodes.id(paging, "previous") != null && Nodes.id(paging, "next") == null;
        return last ? null : Nodes.id(Nodes.object(paging, "cursors"), "after");
    }
}
