package io.github.camelwaba.example.cluster;

import javax.sql.DataSource;

import org.springframework.dao.DuplicateKeyException;

import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;

/** Keys of events in the database of all workers. */
final class EventKeys extends JdbcMessageIdRepository {

    EventKeys(DataSource database, String name) {
        super(database, name);
        // made by schema.sql: Camel's own statement has room for 100 characters, and a failed look at a table ends a
        // transaction of PostgreSQL
        setCreateTableIfNotExists(false);
    }

    @Override
    public boolean add(String key) {
        try {
            return super.add(key);
        } catch (DuplicateKeyException e) {
            // another worker was quicker; the database tells of the key, which may name a person, and no log needs it
            return false;
        }
    }
}
