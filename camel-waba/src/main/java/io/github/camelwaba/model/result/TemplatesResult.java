package io.github.camelwaba.model.result;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;

/**
 * One page of the account's templates (360dialog: Templates, list).
 *
 * @param templates the templates, in the answer's order
 * @param total     how many there are in all, or null if the answer does not say
 * @param offset    how many come before this page, or null
 * @param limit     how many a page can hold, or null
 * @param after     where the next page begins if the answer counts by cursors, or null
 * @param json      the whole answer
 */
public record TemplatesResult(List<TemplateInfo> templates, Integer total, Integer offset, Integer limit, String after,
        JsonNode json) implements JsonBacked {

    public TemplatesResult {
        templates = List.copyOf(templates);
    }

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static TemplatesResult read(JsonNode json) {
        List<TemplateInfo> templates = Nodes.objects(json, "waba_templates", TemplateInfo::read);
        return new TemplatesResult(
                templates.isEmpty() ? Nodes.objects(json, "data", TemplateInfo::read) : templates,
                Nodes.integer(json, "total"),
                Nodes.integer(json, "offset"),
                Nodes.integer(json, "limit"),
                Paging.after(json),
                json);
    }

    /**
     * @return whether there are templates beyond this page
     */
    public boolean hasMore() {
        if (after != null) {
            return true;
        }
        return total != null && !templates.isEmpty() && (offset == null ? 0L : offset) + templates.size() < total;
    }

    @Override
    public String toString() {
        return "TemplatesResult[templates=" + templates.size() + ", total=" + total + "]";
    }
}
