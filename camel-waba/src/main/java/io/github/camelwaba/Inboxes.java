package io.github.camelwaba;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.InboxKind;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.inbox.InboxAdmin;
import io.github.camelwaba.inbox.journal.Journal;
import io.github.camelwaba.inbox.journal.JournalAdmin;
import io.github.camelwaba.inbox.journal.Journals;

import org.apache.camel.CamelContext;

/**
 * The inboxes of a component by the path of their webhooks: those of running consumers, and those that lie in a journal.
 */
final class Inboxes {

    private final Map<String, InboxAdmin> running = new ConcurrentHashMap<>();
    private final Supplier<Journals> journals;

    Inboxes(Supplier<Journals> journals) {
        this.journals = journals;
    }

    void add(String path, InboxAdmin admin) {
        running.put(path, admin);
    }

    void remove(String path) {
        running.remove(path);
    }

    /**
     * @throws WabaRequestException if there is none at the path that the options name
     */
    InboxAdmin find(CamelContext context, WabaConfiguration options) {
        String path = WabaConsumer.path(options);
        InboxAdmin admin = running.get(path);
        if (admin == null && InboxKind.of(options.getInbox()) == InboxKind.JOURNAL) {
            admin = stored(InboxDirectory.of(context, options), path, Duration.ofMillis(options.getCallTimeout()));
        }
        if (admin == null) {
            throw new WabaRequestException("waba:inbox finds no inbox of a webhook at " + path
                    + ". Set the option path to that of a waba:webhook of this context");
        }
        return admin;
    }

    // a question must not make a directory
    private InboxAdmin stored(Path directory, String path, Duration maxWait) {
        if (!Files.isDirectory(directory)) {
            return null;
        }
        Journal journal = journals.get().open(directory);
        return journal.knows(path) ? new JournalAdmin(journal, path, maxWait) : null;
    }
}
