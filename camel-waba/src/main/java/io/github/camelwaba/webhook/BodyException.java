package io.github.camelwaba.webhook;

/**
 * A body that could not be read, with the answer that it gets.
 */
final class BodyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final WebhookAnswer answer;

    private BodyException(WebhookAnswer answer) {
        super(answer.name());
        this.answer = answer;
    }

    static BodyException tooLarge() {
        return new BodyException(WebhookAnswer.TOO_LARGE);
    }

    static BodyException broken() {
        return new BodyException(WebhookAnswer.BAD_REQUEST);
    }

    WebhookAnswer answer() {
        return answer;
    }
}
