package io.github.camelwaba.simulator.state;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What a webhook's URL must look like (360dialog: receiving messages via webhook). */
public final class WebhookUrl {
    private WebhookUrl() {
    }

    /** Why a URL is refused; empty when it is not. Only on loopback it may be http and name a port. */
    public static Optional<String> problem(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("must be a URL");
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            return Optional.of("must be a URL with a host");
        }
        if (authority.contains("_")) {
            return Optional.of("must not have '_' in its host");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must be a URL with a host");
        }
        boolean loopback = isLoopback(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && loopback)) {
            return Optional.of("must start with https://");
        }
        if (uri.getPort() >= 0 && !loopback) {
            return Optional.of("must not have a port");
        }
        return Optional.empty();
    }

    /** Whether a host is this machine, by its name alone. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.equals("::1")
                || host.matches("127(\\.\\d{1,3}){3}");
    }
}
