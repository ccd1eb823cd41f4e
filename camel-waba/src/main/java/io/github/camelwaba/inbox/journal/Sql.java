package io.github.camelwaba.inbox.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs SQL statements on one connection and prepares each once. Not thread-safe.
 */
final class Sql {

    /** Reads a row of an answer. */
    interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    private static final int PAGE = 4096;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean changed;
    private long written;

    Sql(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Runs a statement that is not worth being prepared. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            // to its end: execute would stop at the first row that a pragma has
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * @return how many rows the statement changed
     */
    int update(String sql, Object... values) {
        try {
            begin();
            written += PAGE;
            for (Object value : values) {
                written += value instanceof byte[] bytes ? bytes.length : 0;
            }
            return prepare(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Changes the layout of the database, to be committed with the rest. */
    void define(String sql) {
        begin();
        execute(sql);
    }

    // before the first change and not before a look, which a checkpoint would have to wait for
    private void begin() {
        if (!changed) {
            changed = true;
            execute("BEGIN IMMEDIATE");
        }
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) {
        try (ResultSet rows = prepare(sql, values).executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /**
     * @return the first row; null for none
     */
    <T> T first(String sql, Row<T> row, Object... values) {
        try (ResultSet rows = prepare(sql, values).executeQuery()) {
            return rows.next() ? row.read(rows) : null;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /**
     * @return the number in the first column of the first row; 0 for none and for null
     */
    long number(String sql, Object... values) {
        Long number = first(sql, row -> row.getLong(1), values);
        return number == null ? 0 : number;
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private StoreException failed(String sql, SQLException e) {
        // the driver closes a statement that failed
        prepared.remove(sql);
        return new StoreException(e);
    }

    /** About how many bytes the log has got since it was forgotten: a page for each change. */
    long written() {
        return written;
    }

    void forgetWritten() {
        written = 0;
    }

    /** Whether anything may have changed since the last commit or rollback. */
    boolean isChanged() {
        return changed;
    }

    void commit() {
        end("COMMIT");
    }

    void rollback() {
        if (changed) {
            try {
                end("ROLLBACK");
            } catch (StoreException e) {
                if (!StoreFailure.isRefusal(e)) {
                    throw e;
                }
                // SQLite has done it by itself, as it does after some errors
                changed = false;
            }
        }
    }

    private void end(String statement) {
        // not prepared, since the driver would leave the statement in progress
        execute(statement);
        changed = false;
    }
}
