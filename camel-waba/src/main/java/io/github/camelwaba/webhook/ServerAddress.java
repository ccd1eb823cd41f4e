package io.github.camelwaba.webhook;

/**
 * Where an HTTP server of this process is to serve a webhook.
 *
 * @param tls    whether it speaks TLS
 * @param host   the address that it is bound to; null for all addresses of the machine
 * @param port   its port; 0 while it has none
 * @param path   the whole path, with what the server puts in front of that of the webhook
 * @param option the property that sets the port
 */
public record ServerAddress(boolean tls, String host, int port, String path, String option) {

    /** Joins the path of a server and that of a webhook. */
    public static String path(String base, String path) {
        String front = base == null ? "" : base.replaceAll("/+$", "");
        return (front.isEmpty() || front.startsWith("/") ? front : "/" + front) + path;
    }

    @Override
    public String toString() {
        return (host == null ? "port " : host + ":") + port;
    }
}
