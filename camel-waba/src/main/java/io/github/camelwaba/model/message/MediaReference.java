package io.github.camelwaba.model.message;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A media file to send: one that was uploaded, by its id, or one that WhatsApp is to fetch, by its link; always exactly one of
 * both (Meta, Messages reference: media object).
 */
public final class MediaReference {

    private final String member;
    private final String value;

    private MediaReference(String member, String value) {
        this.member = member;
        this.value = value;
    }

    /**
     * @param  id                      the id that the upload gave
     * @return                         a reference to it
     * @throws InvalidMessageException if the id is empty
     */
    public static MediaReference id(String id) {
        return new MediaReference("id", Checks.present("media.id", id, "give the id that the upload of the file gave"));
    }

    /**
     * @param  link                    the address of a file that anybody may fetch, with http or https
     * @return                         a reference to it
     * @throws InvalidMessageException if the link is empty or not http or https
     */
    public static MediaReference link(String link) {
        Checks.webAddress("media.link", link, "give a public address");
        return new MediaReference("link", link);
    }

    /**
     * @return a new object with the id or the link
     */
    ObjectNode toJson() {
        return WabaJson.object().put(member, value);
    }

    /**
     * @return what in it not every hosting has
     */
    Set<MessageFeature> features() {
        return "id".equals(member) ? Set.of(MessageFeature.MEDIA_ID) : Set.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaReference that && member.equals(that.member) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * member.hashCode() + value.hashCode();
    }

    @Override
    public String toString() {
        return "MediaReference[" + member + "]";
    }
}
