package io.github.camelwaba.config;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Reads the addresses that options name. The refusals name the option, never the whole address: it may carry a secret.
 */
final class HttpUrls {

    private HttpUrls() {
    }

    /**
     * An absolute https address, or http on loopback, without user, query and fragment.
     *
     * @throws IllegalArgumentException naming the option, what is wrong and what to do
     */
    static URI read(String option, String text) {
        URI url;
        try {
            url = new URI(text.trim());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The option " + option + " is not a valid address. Write it as https://host/path");
        }
        String scheme = url.getScheme();
        // a host with an underscore is no host to java.net.URI, only an authority
        if (scheme == null || url.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    "The option " + option + " is not a full address. Write it as https://host/path");
        }
        if (!scheme.equalsIgnoreCase("https")
                && !(scheme.equalsIgnoreCase("http") && Loopback.isLoopback(url.getHost()))) {
            throw new IllegalArgumentException(
                    "The option " + option + " must start with https:// (http:// is for this machine's loopback address only)");
        }
        if (url.getRawUserInfo() != null || url.getRawAuthority().contains("@")) {
            throw new IllegalArgumentException(
                    "The option " + option + " must not carry a user or password. Remove what stands before the @");
        }
        if (url.getRawFragment() != null) {
            throw new IllegalArgumentException("The option " + option + " must not have a fragment. Remove # and what follows");
        }
        return url;
    }
}
