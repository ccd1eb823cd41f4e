package io.github.camelwaba.config;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * The public address at which 360dialog reaches the webhook: the option <code>callbackUrl</code>. 360dialog takes https
 * only, and no underscore and no port in the host (360dialog, Receiving messages via webhook); on loopback, for a
 * simulator, http and a port are fine.
 */
public final class CallbackUrl {

    private final URI url;

    private CallbackUrl(URI url) {
        this.url = url;
    }

    /**
     * @throws IllegalArgumentException naming the option, what is wrong and what to do
     */
    public static CallbackUrl of(String text) {
        URI url = HttpUrls.read("callbackUrl", text);
        String authority = url.getRawAuthority();
        if (authority.indexOf('_') >= 0) {
            throw new IllegalArgumentException(
                    "The option callbackUrl has an underscore in its host, which 360dialog refuses. Use a host name without _");
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException("The option callbackUrl has no valid host. Write it as https://host/path");
        }
        if (url.getPort() != -1 && !Loopback.isLoopback(url.getHost())) {
            throw new IllegalArgumentException(
                    "The option callbackUrl names a port, which 360dialog refuses. Serve the webhook on port 443 and leave the port out");
        }
        return new CallbackUrl(url);
    }

    /** Whether that address is this one: same host, port and path; case of the host and a trailing slash do not count. */
    public boolean isSameAs(String other) {
        if (other == null || other.isBlank()) {
            return false;
        }
        try {
            return identity(new URI(other.trim())).equals(identity(url));
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static String identity(URI url) {
        String host = Objects.toString(url.getHost(), "").toLowerCase(Locale.ROOT);
        String path = Objects.toString(url.getRawPath(), "");
        return host + ':' + url.getPort() + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** Whether it leads to that path, if nothing in between rewrites it. */
    public boolean endsWith(String path) {
        return identity(url).endsWith(path);
    }

    /** What two consumers must not share. */
    public String identity() {
        return identity(url);
    }

    /** The address as configured: what 360dialog is told. */
    public String address() {
        return url.toString();
    }

    @Override
    public String toString() {
        return "CallbackUrl";
    }
}
