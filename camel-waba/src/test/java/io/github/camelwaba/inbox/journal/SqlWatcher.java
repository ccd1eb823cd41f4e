package io.github.camelwaba.inbox.journal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Somebody between a journal and its database, who sees each statement that changes something, and each commit, and may
 * interfere.
 */
interface SqlWatcher {

    String COMMIT = "COMMIT";

    Set<String> CHANGES = Set.of("executeUpdate", "execute");

    default void before(Connection connection, String sql) throws SQLException {
        // only what follows is of interest
    }

    default void after(Connection connection, String sql) throws SQLException {
        // only what comes before is of interest
    }

    /** The connection as the journal sees it. */
    static Connection watch(Connection connection, SqlWatcher watcher) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement statement) {
                return watch(PreparedStatement.class, statement, connection, (String) arguments[0], watcher);
            }
            return answer instanceof Statement statement
                    ? watch(Statement.class, statement, connection, null, watcher)
                    : answer;
        });
    }

    private static <S extends Statement> S watch(Class<S> type, S statement, Connection connection, String prepared,
            SqlWatcher watcher) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!CHANGES.contains(method.getName())) {
                return call(statement, method, arguments);
            }
            String sql = prepared == null ? (String) arguments[0] : prepared;
            watcher.before(connection, sql);
            Object done = call(statement, method, arguments);
            watcher.after(connection, sql);
            return done;
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SqlWatcher.class.getClassLoader(), new Class<?>[]{ type }, handler));
    }
}
