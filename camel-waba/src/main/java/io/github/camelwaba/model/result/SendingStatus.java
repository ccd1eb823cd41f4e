package io.github.camelwaba.model.result;

import java.util.stream.Stream;

/**
 * Whether a number of Cloud can send (Meta, Cloud API: Health status, can_send_message). Best first.
 */
public enum SendingStatus {

    /** It can. */
    AVAILABLE(GatewayStatus.CONNECTED),
    /** It can, with a limit that the entity tells more about. */
    LIMITED(GatewayStatus.CONNECTED),
    /** A word that this version does not know, or none. */
    UNKNOWN(GatewayStatus.UNKNOWN),
    /** It cannot. */
    BLOCKED(GatewayStatus.DISCONNECTED);

    private final GatewayStatus gatewayStatus;

    SendingStatus(GatewayStatus gatewayStatus) {
        this.gatewayStatus = gatewayStatus;
    }

    /**
     * @param  word the status as the answer has it, or null
     * @return      the status; {@link #UNKNOWN} for anything else
     */
    public static SendingStatus of(String word) {
        return Stream.of(values()).filter(status -> status.name().equals(word)).findAny().orElse(UNKNOWN);
    }

    /**
     * @return the same in the words of On-Premise, so that a route decides by one type
     */
    GatewayStatus gatewayStatus() {
        return gatewayStatus;
    }
}
