package io.github.camelwaba.inbox.journal;

/**
 * This version cannot read an entry of the journal. The entry is left as it is.
 */
public class UnreadableEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEntryException(String message) {
        super(message);
    }
}
