package io.github.camelwaba.config;

/**
 * One WhatsApp number with its key. 360dialog picks the number by the key alone, so a channel gives the key a name that
 * routes can use: the component's option <code>channels</code> maps names to channels, and a bean of this class in the
 * registry is a channel by its bean name.
 */
public class WabaChannel {

    private String apiKey;
    private String previousApiKey;
    private String hosting;
    private String baseUrl;
    private String phoneNumber;
    private String callbackUrl;

    public String getApiKey() {
        return apiKey;
    }

    /**
     * The API key (<code>D360-API-KEY</code>) of the number.
     */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getPreviousApiKey() {
        return previousApiKey;
    }

    /**
     * The key before the current one, while a key is being replaced: webhook credentials derived from it still open the door.
     */
    public void setPreviousApiKey(String previousApiKey) {
        this.previousApiKey = previousApiKey;
    }

    public String getHosting() {
        return hosting;
    }

    /**
     * Where 360dialog hosts the number; the component's hosting unless set.
     */
    public void setHosting(String hosting) {
        this.hosting = hosting;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    /**
     * The address of the API; the component's, or that of the hosting, unless set.
     */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getPhoneNumber() {
        return phoneNumber;
    }

    /**
     * The number that the key must belong to, with country code; checked before the first send when set.
     */
    public void setPhoneNumber(String phoneNumber) {
        this.phoneNumber = phoneNumber;
    }

    public String getCallbackUrl() {
        return callbackUrl;
    }

    /**
     * The public address of this number's webhook; the endpoint's callbackUrl is over it.
     */
    public void setCallbackUrl(String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    @Override
    public String toString() {
        return "WabaChannel";
    }
}
