package io.github.camelwaba.example.cluster;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the events, by what the customers wrote, what the workers ran, and what the repository knows.
 *
 * @param webhooks   how many were answered 200
 * @param done       how many events the repository knows as done
 * @param again      how many runs there were of events that had run before
 * @param unmarked   keys that ran more than once without a mark
 * @param lost       messages that no worker ran
 * @param unanswered messages without an answer at the phone
 * @param disordered messages that ran first after a later one of their chat did
 * @param overtaken  those of them that a worker had in hand as it died, and are marked therefore
 */
record Verdict(int webhooks, int done, int again, List<String> unmarked, List<String> lost,
        List<String> unanswered, List<String> disordered, List<String> overtaken) {

    private record Run(String key, boolean again) {
    }

    static Verdict of(Load load, Database database) throws SQLException {
        List<Run> runs = runs(database);
        Set<String> keys = new HashSet<>();
        Set<String> first = new HashSet<>();
        List<String> unmarked = new ArrayList<>();
        List<String> disordered = new ArrayList<>();
        List<String> overtaken = new ArrayList<>();
        int[] newest = new int[load.answersByChat().size()];
        Map<String, Load.Sent> sent = load.sent();
        for (Run run : runs) {
            if (!run.again() && !first.add(run.key())) {
                unmarked.add(run.key());
            }
            Load.Sent message = sent.get(messageId(run.key()));
            if (keys.add(run.key()) && message != null) {
                if (message.number() < newest[message.chat()]) {
                    disordered.add(run.key());
                    if (run.again()) {
                        overtaken.add(run.key());
                    }
                }
                newest[message.chat()] = Math.max(newest[message.chat()], message.number());
            }
        }
        Set<String> ids = new HashSet<>();
        keys.forEach(key -> ids.add(messageId(key)));
        return new Verdict(load.accepted(), done(database), runs.size() - keys.size(), unmarked,
                sent.keySet().stream().filter(id -> !ids.contains(id)).toList(), unanswered(load), disordered, overtaken);
    }

    // the key of a message ends with its id, that of a status goes on after it
    private static String messageId(String key) {
        return key.substring(key.lastIndexOf('|') + 1);
    }

    private static List<Run> runs(Database database) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT event_key, again FROM WHATSAPP_EVENT ORDER BY n")) {
            while (rows.next()) {
                runs.add(new Run(rows.getString(1), rows.getBoolean(2)));
            }
        }
        return runs;
    }

    private static int done(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("SELECT COUNT(*) FROM CAMEL_MESSAGEPROCESSED WHERE processorName = 'done'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> unanswered(Load load) {
        List<List<String>> answers = load.answersByChat();
        Map<Integer, Set<String>> texts = new HashMap<>();
        List<String> unanswered = new ArrayList<>();
        load.sent().forEach((id, message) -> {
            Set<String> got = texts.computeIfAbsent(message.chat(), chat -> new HashSet<>(answers.get(chat)));
            String answer = "You said: Message " + message.number();
            if (!got.contains(answer) && !got.contains(answer + " (again)")) {
                unanswered.add(id);
            }
        });
        return unanswered;
    }

    Map<String, Object> row() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("webhooks", webhooks);
        columns.put("lost", lost.size() + unanswered.size());
        columns.put("run again, marked", again - unmarked.size());
        columns.put("run again, unmarked", unmarked.size());
        columns.put("out of order in a chat", disordered.size());
        return columns;
    }
}
