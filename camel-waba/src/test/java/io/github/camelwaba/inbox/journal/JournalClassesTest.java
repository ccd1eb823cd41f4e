package io.github.camelwaba.inbox.journal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar brings the classes that it writes the journal with under names of its own, so that those of an H2 database beside it
 * are never taken for them.
 */
class JournalClassesTest {

    @Test
    void areTheJarsOwn() throws Exception {
        String place = JournalStore.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        String expected = place.endsWith(".jar")
                ? "io.github.camelwaba.shaded.org.h2.mvstore.MVStore"
                : "org.h2.mvstore.MVStore";

        Class<?> store = JournalStore.class.getDeclaredField("store").getType();

        assertThat(store.getName()).isEqualTo(expected);
        assertThat(store.getProtectionDomain().getCodeSource().getLocation().getPath().equals(place))
                .isEqualTo(place.endsWith(".jar"));
    }
}
