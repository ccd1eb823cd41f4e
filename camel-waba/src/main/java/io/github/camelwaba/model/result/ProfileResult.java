package io.github.camelwaba.model.result;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;

/**
 * What customers see about the business (Meta, On-Premises reference: Settings, profile and business profile; Cloud API:
 * Business profiles). Cloud answers with all of it, On-Premise to each call with a part: the rest is null.
 *
 * @param about       the line below the name, or null
 * @param address     the postal address, or null
 * @param description what the business does, or null
 * @param email       the e-mail address, or null
 * @param vertical    the line of business, or null
 * @param websites    the pages
 * @param photoUrl    where the photo lies, or null
 * @param json        the whole answer
 */
public record ProfileResult(String about, String address, String description, String email, String vertical,
        List<String> websites, String photoUrl, JsonNode json) implements JsonBacked {

    public ProfileResult {
        websites = List.copyOf(websites);
    }

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static ProfileResult read(JsonNode json) {
        JsonNode settings = Nodes.object(json, "settings");
        JsonNode own = Nodes.object(settings, "profile");
        JsonNode profile = settings == null ? cloud(json) : Nodes.object(Nodes.object(settings, "business"), "profile");
        String about = Nodes.text(Nodes.object(own, "about"), "text");
        String photo = Nodes.id(Nodes.object(own, "photo"), "link");
        return new ProfileResult(
                about != null ? about : Nodes.text(profile, "about"),
                Nodes.text(profile, "address"),
                Nodes.text(profile, "description"),
                Nodes.text(profile, "email"),
                Nodes.text(profile, "vertical"),
                Nodes.texts(profile, "websites"),
                photo != null ? photo : Nodes.id(profile, "profile_picture_url"),
                json);
    }

    /** Cloud has a list of one. */
    private static JsonNode cloud(JsonNode json) {
        JsonNode first = Nodes.first(json, "data");
        return first == null ? json : first;
    }

    @Override
    public String toString() {
        return "ProfileResult[websites=" + websites.size() + "]";
    }
}
