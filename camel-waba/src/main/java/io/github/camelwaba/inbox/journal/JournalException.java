package io.github.camelwaba.inbox.journal;

/**
 * The journal cannot be used: its message says why, and what to do.
 */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
