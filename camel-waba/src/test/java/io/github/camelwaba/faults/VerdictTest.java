package io.github.camelwaba.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.faults.LedgerLine.Kind;
import io.github.camelwaba.faults.Traffic.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

    private final Map<String, Message> written = new HashMap<>();
    private final List<LedgerLine> ledger = new ArrayList<>();

    private void answered(int chat, int number) {
        written(chat, number);
        tell(Kind.ANSWERED, chat, number);
    }

    private void written(int chat, int number) {
        written.put(id(chat, number), new Message(chat, number));
    }

    private void tell(Kind kind, int chat, int number) {
        ledger.add(LedgerLine.of(kind, id(chat, number)));
    }

    private void begun(int chat, int number) {
        tell(Kind.BEGUN, chat, number);
    }

    private void begunMarked(int chat, int number) {
        ledger.add(new LedgerLine(Kind.BEGUN, id(chat, number), true));
    }

    private void ran(int chat, int number) {
        begun(chat, number);
        tell(Kind.ENDED, chat, number);
    }

    private void ranMarked(int chat, int number) {
        begunMarked(chat, number);
        tell(Kind.ENDED, chat, number);
    }

    private void died(int chat, int number) {
        begun(chat, number);
        tell(Kind.FAILED, chat, number);
        for (int i = 1; i < Fate.ATTEMPTS; i++) {
            begunMarked(chat, number);
            tell(Kind.FAILED, chat, number);
        }
    }

    private void replayed(int chat, int number) {
        tell(Kind.REPLAYING, chat, number);
        tell(Kind.REPLAYED, chat, number);
    }

    private void killed() {
        ledger.add(LedgerLine.of(Kind.KILLED, ""));
    }

    private void erasing(int chat) {
        ledger.add(LedgerLine.of(Kind.ERASING, String.valueOf(chat)));
    }

    private void erased(int chat) {
        erasing(chat);
        ledger.add(LedgerLine.of(Kind.ERASED, String.valueOf(chat)));
    }

    private static String id(int chat, int number) {
        return chat + "-" + number;
    }

    private Verdict verdict() {
        return Verdict.of(written, ledger);
    }

    private void findsNothing() {
        Verdict verdict = verdict();
        assertThat(verdict).isEqualTo(new Verdict(verdict.lines(), List.of(), verdict.marked(), List.of(), List.of(), List.of(),
                List.of(), List.of()));
    }

    @Test
    void findsNothingWhereAllRanOnceInOrder() {
        answered(1, 1);
        answered(1, 2);
        answered(2, 1);
        ran(1, 1);
        ranMarked(2, 1);
        ran(1, 2);
        findsNothing();
        assertThat(verdict().marked()).isZero();
        assertThat(verdict().lines()).isEqualTo(Map.of(Kind.ANSWERED, 3, Kind.BEGUN, 3, Kind.ENDED, 3));
        assertThat(verdict().count(Kind.FAILED)).isZero();
    }

    @Test
    void findsWhatWasAnsweredAndNeverRan() {
        answered(1, 1);
        answered(1, 2);
        ran(1, 1);
        assertThat(verdict().lost()).containsExactly("1-2");
    }

    @Test
    void findsWhatBeganAndNeverEnded() {
        answered(1, 1);
        answered(1, 2);
        begun(1, 1);
        died(1, 2);
        assertThat(verdict().lost()).containsExactly("1-1", "1-2");
    }

    @Test
    void doesNotMissWhatWasNeverAnswered() {
        written(1, 1);
        begun(1, 1);
        findsNothing();
    }

    @Test
    void findsWhatWasReplayedAndDidNotEnd() {
        written(1, 1);
        died(1, 1);
        replayed(1, 1);
        assertThat(verdict().lost()).containsExactly("1-1");
        ranMarked(1, 1);
        findsNothing();
    }

    @Test
    void doesNotMissWhatWasDiscarded() {
        answered(1, 1);
        died(1, 1);
        // whoever was to confirm it was killed
        tell(Kind.DISCARDING, 1, 1);
        findsNothing();
    }

    @Test
    void findsWhatComesBackAfterItWasDiscarded() {
        answered(1, 1);
        died(1, 1);
        tell(Kind.DISCARDING, 1, 1);
        tell(Kind.DISCARDED, 1, 1);
        killed();
        begunMarked(1, 1);
        assertThat(verdict().risen()).containsExactly("1-1");
    }

    @Test
    void missesNothingOfAnErasedPersonButAllOfOthers() {
        answered(1, 1);
        answered(2, 1);
        erasing(1);
        assertThat(verdict().lost()).containsExactly("2-1");
    }

    @Test
    void findsWhatComesBackAfterItWasErased() {
        answered(1, 1);
        answered(1, 2);
        erased(1);
        ran(1, 1);
        ran(1, 2);
        assertThat(verdict().risen()).as("the route may have had the first").containsExactly("1-2");
    }

    @Test
    void findsWhatComesBackInTheNextProcessAfterItWasErased() {
        answered(1, 1);
        erased(1);
        killed();
        ranMarked(1, 1);
        assertThat(verdict().risen()).containsExactly("1-1");
    }

    @Test
    void doesNotMindWhatAnErasureMayNotHaveFound() {
        written(1, 1);
        erasing(1);
        tell(Kind.ANSWERED, 1, 1);
        ledger.add(LedgerLine.of(Kind.ERASED, "1"));
        killed();
        ran(1, 1);
        answered(1, 2);
        erasing(1);
        killed();
        ran(1, 2);
        findsNothing();
    }

    @Test
    void tellsMarkedRunsFromUnmarkedOnes() {
        answered(1, 1);
        begunMarked(1, 1);
        killed();
        begunMarked(1, 1);
        killed();
        begun(1, 1);
        tell(Kind.FAILED, 1, 1);
        ranMarked(1, 1);
        assertThat(verdict().marked()).isEqualTo(2);
        assertThat(verdict().unmarked()).containsExactly("1-1");
        assertThat(verdict().repeated()).isEmpty();
    }

    @Test
    void findsWhatRanAgainForNoReason() {
        answered(1, 1);
        answered(2, 1);
        killed();
        ran(1, 1);
        ranMarked(1, 1);
        died(2, 1);
        replayed(2, 1);
        ranMarked(2, 1);
        ranMarked(2, 1);
        assertThat(verdict().repeated()).containsExactly("1-1", "2-1");
    }

    @Test
    void findsWhatOvertookInItsChat() {
        answered(1, 1);
        answered(1, 2);
        answered(1, 3);
        answered(2, 1);
        ran(1, 3);
        ran(2, 1);
        ran(1, 1);
        ran(1, 2);
        assertThat(verdict().disordered()).containsExactly("1-1", "1-2");
    }

    @Test
    void findsWhatOvertookOneThatHadNotEnded() {
        answered(1, 1);
        answered(1, 2);
        begun(1, 1);
        tell(Kind.FAILED, 1, 1);
        ran(1, 2);
        ranMarked(1, 1);
        assertThat(verdict().disordered()).containsExactly("1-1");
    }

    @Test
    void findsWhatRanAgainThoughItsChatHadGoneOn() {
        answered(1, 1);
        answered(1, 2);
        ran(1, 1);
        ran(1, 2);
        killed();
        ranMarked(1, 1);
        assertThat(verdict().disordered()).containsExactly("1-1");
    }

    @Test
    void doesNotMindWhatOvertookADeadOne() {
        answered(1, 1);
        answered(1, 2);
        answered(1, 3);
        died(1, 1);
        ran(1, 2);
        replayed(1, 1);
        killed();
        ranMarked(1, 1);
        ran(1, 3);
        findsNothing();
    }

    @Test
    void doesNotMindWhatFollowsOneThatWasErased() {
        answered(1, 1);
        begun(1, 1);
        erased(1);
        answered(1, 2);
        ran(1, 2);
        findsNothing();
    }

    @Test
    void findsWhatNobodyWrote() {
        ran(1, 1);
        assertThat(verdict().unknown()).containsExactly("1-1", "1-1");
    }
}
