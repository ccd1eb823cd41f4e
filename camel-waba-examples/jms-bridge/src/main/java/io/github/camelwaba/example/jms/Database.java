package io.github.camelwaba.example.jms;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.hsqldb.jdbc.JDBCPool;
import org.springframework.jdbc.core.JdbcTemplate;

import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;

/**
 * HSQLDB within the process, for the orders and for what was sent. A company has one of its own; what counts is that a commit
 * is on the disk.
 */
final class Database implements AutoCloseable {

    // Camel's own statement has 100 characters for the key, and that of an event may have 255
    private static final String CREATE_KEYS = "CREATE TABLE CAMEL_MESSAGEPROCESSED (processorName VARCHAR(255),"
            + " messageId VARCHAR(255), createdAt TIMESTAMP, PRIMARY KEY (processorName, messageId))";

    private final JDBCPool pool = new JDBCPool(20);

    Database(Path directory) {
        // each commit is forced to disk. No lock file: after a kill -9 it holds up the next start, and the broker has one too
        pool.setUrl("jdbc:hsqldb:file:" + directory.resolve("bridge").toAbsolutePath()
                + ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.lock_file=false");
        pool.setUser("SA");
        pool.setPassword("");
    }

    DataSource dataSource() {
        return pool;
    }

    /** A set of keys in Camel's table for idempotent consumers, which is made if there is none. */
    IdempotentRepository keys(String name) {
        JdbcMessageIdRepository repository = new JdbcMessageIdRepository(pool, name);
        repository.setCreateString(CREATE_KEYS);
        ServiceHelper.startService(repository);
        return repository;
    }

    @Override
    public void close() {
        new JdbcTemplate(pool).execute("SHUTDOWN");
    }
}
