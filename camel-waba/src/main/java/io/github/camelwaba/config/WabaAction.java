package io.github.camelwaba.config;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What an operation does that can do several things: the option <code>action</code>.
 */
public enum WabaAction {

    /** Reads the webhook address of the number. */
    GET_WEBHOOK(WabaOperation.CONFIG, "getWebhook"),
    /** Sets the webhook address of the number, and the headers that 360dialog sends along. */
    SET_WEBHOOK(WabaOperation.CONFIG, "setWebhook"),
    /** Asks which phone number the key belongs to. */
    GET_PHONE_NUMBER(WabaOperation.CONFIG, "getPhoneNumber"),

    /** Uploads a file. */
    UPLOAD(WabaOperation.MEDIA, "upload"),
    /** Downloads a file. */
    DOWNLOAD(WabaOperation.MEDIA, "download"),
    /** Deletes a file. */
    DELETE_MEDIA(WabaOperation.MEDIA, "delete"),

    /** Asks which numbers are on WhatsApp. */
    CHECK(WabaOperation.CONTACTS, "check"),
    /** Blocks customers. */
    BLOCK(WabaOperation.CONTACTS, "block"),
    /** Lets blocked customers write again. */
    UNBLOCK(WabaOperation.CONTACTS, "unblock"),
    /** Lists the blocked customers. */
    LIST_BLOCKED(WabaOperation.CONTACTS, "listBlocked"),

    /** Lists the templates. */
    LIST(WabaOperation.TEMPLATES, "list"),
    /** Hands in a template for approval. */
    CREATE(WabaOperation.TEMPLATES, "create"),
    /** Deletes a template in all its languages. */
    DELETE_TEMPLATE(WabaOperation.TEMPLATES, "delete"),

    /** Reads the business profile. */
    GET(WabaOperation.PROFILE, "get"),
    /** Changes the business profile. */
    UPDATE(WabaOperation.PROFILE, "update"),
    /** Reads the text under the name. */
    GET_ABOUT(WabaOperation.PROFILE, "getAbout"),
    /** Changes the text under the name. */
    UPDATE_ABOUT(WabaOperation.PROFILE, "updateAbout"),
    /** Reads the photo. */
    GET_PHOTO(WabaOperation.PROFILE, "getPhoto"),
    /** Changes the photo. */
    UPDATE_PHOTO(WabaOperation.PROFILE, "updatePhoto"),
    /** Removes the photo. */
    DELETE_PHOTO(WabaOperation.PROFILE, "deletePhoto"),

    /** Tells how the inbox is doing. */
    STATUS(WabaOperation.INBOX, "status"),
    /** Lists the events that the route failed on too often. */
    LIST_DEAD(WabaOperation.INBOX, "listDead"),
    /** Gives dead events to the route again. */
    REPLAY(WabaOperation.INBOX, "replay"),
    /** Drops dead events. */
    DISCARD(WabaOperation.INBOX, "discard"),
    /** Drops all events that name a person. */
    ERASE(WabaOperation.INBOX, "erase");

    private final WabaOperation operation;
    private final String word;

    WabaAction(WabaOperation operation, String word) {
        this.operation = operation;
        this.word = word;
    }

    /** What it is an action of. */
    public WabaOperation operation() {
        return operation;
    }

    /** The word in the URI. */
    public String word() {
        return word;
    }

    /** The exception of an operation that was given an action of another. */
    public IllegalStateException notOf(WabaOperation other) {
        return new IllegalStateException("waba:" + other.word() + " does not know the action " + word);
    }

    /**
     * The action of that word, in any case.
     *
     * @throws IllegalArgumentException if the operation has none of it or none is given; the message lists what it has
     */
    public static WabaAction of(WabaOperation operation, String word) {
        for (WabaAction action : values()) {
            if (action.operation == operation && action.word.equalsIgnoreCase(word)) {
                return action;
            }
        }
        String known = Arrays.stream(values()).filter(action -> action.operation == operation).map(WabaAction::word)
                .collect(Collectors.joining(", "));
        String uri = "waba:" + operation.word();
        throw new IllegalArgumentException(
                word == null
                        ? uri + " needs the option action. Use one of: " + known
                        : "Unknown action '" + word + "' of " + uri + ". Use one of: " + known);
    }
}
