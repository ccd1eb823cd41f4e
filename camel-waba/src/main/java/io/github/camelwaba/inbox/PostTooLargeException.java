package io.github.camelwaba.inbox;

/**
 * A request has more than the inbox can ever hold: the webhook is answered 413, since to deliver it again is of no use.
 */
public class PostTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PostTooLargeException(String message) {
        super(message);
    }
}
