package io.github.camelwaba.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** All that the simulator keeps for one business phone number: key, webhook, templates, media, chats, settings. */
public final class NumberState {
    private final Hosting hosting;
    private final Account account = new Account();
    private final String key;
    private final String phoneNumber;
    private final Chats chats = new Chats();
    private final Templates templates;
    private final MediaStore media;
    private final Contacts contacts = new Contacts();
    private final Profile profile = new Profile();
    private final Settings settings = new Settings();
    private volatile WebhookTarget webhook = WebhookTarget.NONE;
    private volatile ObjectNode health = connected();

    public NumberState(Hosting hosting, String key, String phoneNumber) {
        this.hosting = hosting;
        this.templates = new Templates(hosting);
        this.media = new MediaStore(hosting);
        this.key = key;
        this.phoneNumber = phoneNumber;
    }

    public Hosting hosting() {
        return hosting;
    }

    /** What only Cloud has. */
    public Account account() {
        return account;
    }

    public String key() {
        return key;
    }

    /** Digits with country code. */
    public String phoneNumber() {
        return phoneNumber;
    }

    public Chats chats() {
        return chats;
    }

    public Templates templates() {
        return templates;
    }

    public MediaStore media() {
        return media;
    }

    public Contacts contacts() {
        return contacts;
    }

    public Profile profile() {
        return profile;
    }

    public Settings settings() {
        return settings;
    }

    public WebhookTarget webhook() {
        return webhook;
    }

    public void webhook(WebhookTarget target) {
        webhook = target;
    }

    /** The value of {@code health} in the answer of a health call. */
    public ObjectNode health() {
        return health;
    }

    public void health(ObjectNode answer) {
        health = answer;
    }

    /** As it was in the beginning, without a webhook. */
    public void reset() {
        chats.clear();
        templates.reset();
        media.clear();
        contacts.clear();
        profile.reset();
        settings.reset();
        webhook = WebhookTarget.NONE;
        health = connected();
        account.reset();
    }

    private static ObjectNode connected() {
        return Json.object().put("gateway_status", "connected");
    }

    @Override
    public String toString() {
        return "NumberState[chats=" + chats.all().size() + "]";
    }
}
