package io.github.camelwaba.api;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Checks the path of a call that the caller wrote: it stays on the base URL's host, whatever it holds.
 */
final class RequestPath {

    private RequestPath() {
    }

    /**
     * @throws WabaRequestException if it is no path, or would lead to another host
     */
    static String check(String path) {
        if (path == null || path.isBlank()) {
            throw new WabaRequestException(
                    "waba:request needs the option path. Set it to a path such as /v1/settings/profile/about");
        }
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            throw new WabaRequestException("The option path must start with one slash, and stay on the host of the API");
        }
        try {
            URI uri = new URI(path);
            if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getRawFragment() != null
                    || uri.getRawPath().startsWith("/..") || !uri.normalize().getRawPath().equals(uri.getRawPath())) {
                throw new WabaRequestException("The option path must be a plain path, without // or .. or # in it");
            }
        } catch (URISyntaxException e) {
            throw new WabaRequestException("The option path has a character that a path cannot have. Write it percent-encoded");
        }
        return path;
    }
}
