package io.github.camelwaba.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelwaba.faults.Traffic.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

    private final Map<String, Message> written = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final List<LedgerLine> ledger = new ArrayList<>();

    private void answered(int chat, int number) {
        written(chat, number);
        answered.add(id(chat, number));
    }

    private void written(int chat, int number) {
        written.put(id(chat, number), new Message(chat, number));
    }

    private void ran(int chat, int number, boolean redelivered) {
        ledger.add(new LedgerLine(id(chat, number), redelivered));
    }

    private static String id(int chat, int number) {
        return chat + "-" + number;
    }

    private Verdict verdict() {
        return Verdict.of(written, answered, ledger);
    }

    @Test
    void findsNothingWhereAllRanOnceInOrder() {
        answered(1, 1);
        answered(1, 2);
        answered(2, 1);
        ran(1, 1, false);
        ran(2, 1, true);
        ran(1, 2, false);
        assertThat(verdict()).isEqualTo(new Verdict(3, List.of(), 0, List.of(), List.of(), List.of()));
    }

    @Test
    void findsWhatWasAnsweredAndNeverRan() {
        answered(1, 1);
        answered(1, 2);
        ran(1, 1, false);
        assertThat(verdict().lost()).containsExactly("1-2");
        assertThat(verdict().events()).isEqualTo(2);
    }

    @Test
    void doesNotMissWhatWasNeverAnswered() {
        written(1, 1);
        assertThat(verdict()).isEqualTo(new Verdict(0, List.of(), 0, List.of(), List.of(), List.of()));
    }

    @Test
    void tellsMarkedRunsFromUnmarkedOnes() {
        answered(1, 1);
        ran(1, 1, true);
        ran(1, 1, true);
        ran(1, 1, false);
        ran(1, 1, true);
        assertThat(verdict().marked()).isEqualTo(2);
        assertThat(verdict().unmarked()).containsExactly("1-1");
    }

    @Test
    void findsWhatOvertookInItsChat() {
        answered(1, 1);
        answered(1, 2);
        answered(1, 3);
        answered(2, 1);
        ran(1, 3, false);
        ran(2, 1, false);
        ran(1, 1, false);
        ran(1, 2, false);
        assertThat(verdict().disordered()).containsExactly("1-1", "1-2");
    }

    @Test
    void doesNotMindTheOrderOfWhatRunsAgain() {
        answered(1, 1);
        answered(1, 2);
        ran(1, 1, false);
        ran(1, 2, false);
        ran(1, 1, true);
        assertThat(verdict().disordered()).isEmpty();
    }

    @Test
    void findsWhatNobodyWrote() {
        ran(1, 1, false);
        assertThat(verdict().unknown()).containsExactly("1-1");
    }
}
