package io.github.camelwaba.config;

import java.util.List;

/**
 * The number that an event came in on at another node, without its key.
 *
 * @param channelName    how the routes there call it; null for the number without a name, and for one that has no channel there
 * @param phoneNumber    its digits as configured there, or null
 * @param businessNumber the digits of the number that the event itself names, or null
 * @param keyDigests     what the keys there can be recognised by; null when that node has no key
 */
public record RemoteNumber(String channelName, String phoneNumber, String businessNumber, List<String> keyDigests)
        implements
            InboundNumber {

    public RemoteNumber {
        keyDigests = keyDigests == null ? null : List.copyOf(keyDigests);
    }

    @Override
    public boolean isSameNumberAs(Channel channel) {
        String digits = phoneNumber != null ? phoneNumber : businessNumber;
        if (digits != null && channel.phoneNumber() != null) {
            return digits.equals(channel.phoneNumber());
        }
        if (keyDigests == null) {
            // no different from a webhook without a key: nothing speaks against it
            return true;
        }
        // a key that is being replaced differs for a while, the name does not
        return keyDigests.stream().anyMatch(channel.keyDigests()::contains)
                || channelName != null && channelName.equals(channel.name());
    }

    @Override
    public String label() {
        if (keyDigests != null && keyDigests.isEmpty()) {
            return "a number without a channel";
        }
        return channelName == null ? "the default number" : "channel '" + channelName + "'";
    }

    @Override
    public String toString() {
        return "RemoteNumber[" + (channelName == null ? "default" : channelName) + "]";
    }
}
