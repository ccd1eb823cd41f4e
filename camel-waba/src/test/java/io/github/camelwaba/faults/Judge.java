package io.github.camelwaba.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.camelwaba.faults.LedgerLine.Kind;
import io.github.camelwaba.faults.Traffic.Message;

/** Reads the ledger line by line, and finds what must not be. */
final class Judge {

    private final Map<String, History> events = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, History>> chats = new HashMap<>();
    private final Map<Integer, Integer> lastBegun = new HashMap<>();
    private final Map<Kind, Integer> lines = new EnumMap<>(Kind.class);
    private final Set<Integer> erasedChats = new HashSet<>();
    /** Chats that were just erased while the route may have had an event of theirs, which is not called back. */
    private final Set<Integer> mayStillRun = new HashSet<>();
    private final List<String> unmarked = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final Set<String> disordered = new TreeSet<>();
    private final List<String> risen = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int marked;
    private int kills;

    Judge(Map<String, Message> written) {
        written.forEach((id, message) -> {
            History event = new History(id, message);
            events.put(id, event);
            chats.computeIfAbsent(message.chat(), chat -> new TreeMap<>()).put(message.number(), event);
        });
    }

    void read(LedgerLine line) {
        lines.merge(line.kind(), 1, Integer::sum);
        switch (line.kind()) {
            case KILLED -> {
                kills++;
                mayStillRun.clear();
            }
            case ERASING -> erasing(Integer.parseInt(line.id()));
            case ERASED -> erased(Integer.parseInt(line.id()));
            default -> {
                History event = events.get(line.id());
                if (event == null) {
                    unknown.add(line.id());
                } else {
                    read(event, line);
                }
            }
        }
    }

    private void read(History event, LedgerLine line) {
        switch (line.kind()) {
            case ANSWERED -> event.answered = true;
            case FAILED -> event.fail();
            case ENDED -> event.ended = true;
            case REPLAYING -> event.replay();
            case REPLAYED -> event.replayed = true;
            case DISCARDING -> event.discarding = true;
            case DISCARDED -> event.discarded = true;
            default -> begun(event, line.redelivered());
        }
    }

    private void erasing(int chat) {
        erasedChats.add(chat);
        of(chat).stream().filter(event -> event.answered).forEach(event -> event.erasing = true);
    }

    private void erased(int chat) {
        of(chat).stream().filter(event -> event.erasing).forEach(event -> event.erased = true);
        mayStillRun.add(chat);
    }

    private Collection<History> of(int chat) {
        return chats.getOrDefault(chat, new TreeMap<>()).values();
    }

    private void begun(History event, boolean redelivered) {
        int chat = event.message.chat();
        int number = event.message.number();
        if (event.discarded || event.erased && !mayStillRun.remove(chat)) {
            risen.add(event.id);
        }
        boolean overtaken = lastBegun.merge(chat, number, Math::max) > number;
        // who is replayed begins again at the end of the chat
        if (overtaken && !event.replaying) {
            disordered.add(event.id);
        }
        if (!event.isBegun()) {
            chats.get(chat).headMap(number).values().stream().filter(earlier -> !mayBeOver(earlier))
                    .forEach(earlier -> disordered.add(earlier.id));
        } else {
            countAgain(event, redelivered);
        }
        event.begin(kills);
    }

    private boolean mayBeOver(History event) {
        return event.ended || event.isGivenUp() || erasedChats.contains(event.message.chat());
    }

    private void countAgain(History event, boolean redelivered) {
        if (redelivered) {
            marked++;
        } else {
            unmarked.add(event.id);
        }
        if (!event.mayRepeat(kills)) {
            repeated.add(event.id);
        }
    }

    Verdict verdict() {
        List<String> lost = events.values().stream().filter(this::isLost).map(event -> event.id).sorted().toList();
        return new Verdict(Map.copyOf(lines), lost, marked, List.copyOf(unmarked), List.copyOf(repeated),
                List.copyOf(disordered), List.copyOf(risen), List.copyOf(unknown));
    }

    private boolean isLost(History event) {
        return (event.answered || event.replayed) && !event.ended && !event.discarding
                && !erasedChats.contains(event.message.chat());
    }
}
