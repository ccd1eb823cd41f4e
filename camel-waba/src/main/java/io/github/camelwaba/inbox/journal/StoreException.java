package io.github.camelwaba.inbox.journal;

import java.sql.SQLException;

/**
 * A failure of the database, which the methods of the store do not declare.
 */
final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(SQLException cause) {
        super(cause);
    }
}
