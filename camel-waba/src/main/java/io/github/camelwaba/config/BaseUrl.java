package io.github.camelwaba.config;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The address of the API: the option <code>baseUrl</code>. A proxy may have it below a path; 360dialog has it at the root of
 * its hosts, on every hosting.
 */
final class BaseUrl {

    private static final String HOSTS_OF_360DIALOG = ".360dialog.io";
    // how the paths of calls begin and end, which the component adds itself
    private static final Set<String> PARTS_OF_CALLS = Set.of("v1", "messages");

    private BaseUrl() {
    }

    /**
     * The address without a trailing slash; that of the hosting when nothing is set.
     *
     * @throws IllegalArgumentException naming the option, what is wrong and what to do
     */
    static URI of(String text, Hosting hosting) {
        if (text == null || text.isBlank()) {
            return hosting.baseUrl();
        }
        URI url = HttpUrls.read("baseUrl", text);
        if (url.getHost() == null) {
            throw new IllegalArgumentException("The option baseUrl has no valid host. Write it as https://host");
        }
        if (url.getRawQuery() != null) {
            throw new IllegalArgumentException("The option baseUrl must not have a query. Remove ? and what follows");
        }
        String address = url.toString();
        while (address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
        URI base = URI.create(address);
        checkPath(base);
        return base;
    }

    private static void checkPath(URI base) {
        String path = base.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (PARTS_OF_CALLS.contains(last)) {
            throw new IllegalArgumentException("The option baseUrl ends in /" + last
                    + ", which is a part of the calls and is added to them. Leave it out: write https://host");
        }
        if (!path.isEmpty() && base.getHost().toLowerCase(Locale.ROOT).endsWith(HOSTS_OF_360DIALOG)) {
            throw new IllegalArgumentException(
                    "The option baseUrl has a path, but the API is at the root of 360dialog's host. Write it as https://host");
        }
    }
}
