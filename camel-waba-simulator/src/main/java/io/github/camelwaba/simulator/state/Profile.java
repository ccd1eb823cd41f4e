package io.github.camelwaba.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** What a customer sees of a business: its about text, address and so on, and its name on the phone page. */
public final class Profile {
    private static final String NAME = "Your business";

    private String name = NAME;
    private String about = "Hey there! I am using WhatsApp.";
    private byte[] photo = {};
    private ObjectNode business = Json.object();

    /** The photo's bytes, none when there is no photo. */
    public synchronized byte[] photo() {
        return photo.clone();
    }

    public synchronized void photo(byte[] bytes) {
        photo = bytes.clone();
    }

    public synchronized String name() {
        return name;
    }

    public synchronized void name(String newName) {
        name = newName;
    }

    public synchronized String about() {
        return about;
    }

    public synchronized void about(String text) {
        about = text;
    }

    public synchronized ObjectNode business() {
        return business.deepCopy();
    }

    /** Takes over the given fields and keeps the others. */
    public synchronized void business(ObjectNode changes) {
        business.setAll(changes);
    }

    synchronized void reset() {
        name = NAME;
        photo = new byte[0];
        about = "Hey there! I am using WhatsApp.";
        business = Json.object();
    }
}
