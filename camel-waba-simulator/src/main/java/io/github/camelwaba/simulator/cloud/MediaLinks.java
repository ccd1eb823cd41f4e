package io.github.camelwaba.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelwaba.simulator.time.SimClock;

/** Addresses of media as Meta gives them: on a host of its own, good for five minutes, and signed. */
final class MediaLinks {
    static final String PATH = "/whatsapp_business/attachments/";
    private static final String HOST = "https://lookaside.fbsbx.com";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SimClock clock;
    private final byte[] secret = new byte[32];

    MediaLinks(SimClock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    String of(String mediaId) {
        long expires = clock.now().plus(LIFE).getEpochSecond();
        return HOST + PATH + "?mid=" + mediaId + "&ext=" + expires + "&hash=" + hash(mediaId, String.valueOf(expires));
    }

    /** Whether the hash is of this id and time. */
    boolean genuine(String mediaId, String expires, String hash) {
        return MessageDigest.isEqual(hash(mediaId, expires).getBytes(StandardCharsets.UTF_8),
                hash.getBytes(StandardCharsets.UTF_8));
    }

    boolean expired(String expires) {
        return clock.now().getEpochSecond() >= Long.parseLong(expires);
    }

    private String hash(String mediaId, String expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] bytes = mac.doFinal((mediaId + "|" + expires).getBytes(StandardCharsets.UTF_8));
            return "ATt" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            // every Java platform has HmacSHA256
            throw new IllegalStateException(e);
        }
    }
}
