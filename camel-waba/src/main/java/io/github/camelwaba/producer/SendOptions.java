package io.github.camelwaba.producer;

/**
 * The options that only <code>waba:send</code> has.
 *
 * @param to                      the option to; null without
 * @param raw                     whether text, bytes and streams are the JSON payload
 * @param resendAfterContactCheck whether an unknown contact is checked and sent to once more
 * @param maxMediaSize            the largest file in bytes
 */
public record SendOptions(String to, boolean raw, boolean resendAfterContactCheck, long maxMediaSize) {

    @Override
    public String toString() {
        return "SendOptions";
    }
}
