package io.github.camelwaba.webhook;

/**
 * The head of an HTTP request, whose body nobody has read yet.
 */
public interface WebhookHead {

    /** The method, in capitals. */
    String method();

    /** The value of that header; null without, and where a header that came twice counts for nothing. */
    String header(String name);
}
