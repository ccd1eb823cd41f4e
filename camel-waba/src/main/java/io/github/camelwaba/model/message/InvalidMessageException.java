package io.github.camelwaba.model.message;

/**
 * A message, or a part of one, that WhatsApp would refuse. The message is a fixed sentence that names the field, the limit and
 * what to do, never the value.
 */
public class InvalidMessageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field   the field as the API's JSON names it, such as {@code text.body}
     * @param message what is wrong with it and what to do, to follow the field's name; without the value
     */
    public InvalidMessageException(String field, String message) {
        super(field + " " + message);
        this.field = field;
    }

    /**
     * @return the field as the API's JSON names it, such as {@code text.body}
     */
    public String field() {
        return field;
    }
}
