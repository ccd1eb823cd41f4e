package io.github.camelwaba.example.springboot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows who comes when: stands for the practice's own system. The routes use it as the bean <code>appointments</code>.
 */
@Component
public class Appointments {

    private static final String NONE = "You have no appointment with us.";

    private final JdbcClient database;

    public Appointments(JdbcClient database) {
        this.database = database;
    }

    /**
     * What fills the placeholders of the template <code>appointment_reminder</code>.
     *
     * @param row a row of the table
     */
    public List<String> reminder(Map<String, Object> row) {
        return List.of(row.get("name").toString(), row.get("visit").toString());
    }

    public String confirm(String phone) {
        return row(phone).map(row -> "Thank you, " + row.get("name") + ". See you on " + row.get("visit") + ".").orElse(NONE);
    }

    public String cancel(String phone) {
        Optional<Map<String, Object>> row = row(phone);
        database.sql("delete from appointment where phone = ?").param(phone).update();
        return row.map(cancelled -> "Your appointment on " + cancelled.get("visit") + " is cancelled. Call us for another one.")
                .orElse(NONE);
    }

    public String tell(String phone) {
        return row(phone).map(row -> "Your appointment is on " + row.get("visit") + ".").orElse(NONE);
    }

    private Optional<Map<String, Object>> row(String phone) {
        return database.sql("select name, visit from appointment where phone = ?").param(phone).query().listOfRows().stream()
                .findFirst();
    }
}
